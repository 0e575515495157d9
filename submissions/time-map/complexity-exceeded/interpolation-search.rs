//! Guesses the place from the time: where moments are crowded it goes step by step.

use std::collections::HashMap;
#[derive(Default)]
pub struct TimeMap {
    m: HashMap<String, Vec<(i32, String)>>,
}
impl TimeMap {
    pub fn new() -> Self {
        Self::default()
    }
    pub fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.m.entry(key).or_default().push((timestamp, value));
    }
    pub fn get(&self, key: String, timestamp: i32) -> String {
        let Some(v) = self.m.get(&key) else { return String::new() };
        let (mut lo, mut hi) = (0, v.len());
        while lo < hi {
            let (a, b) = (v[lo].0 as i64, v[hi - 1].0 as i64);
            let mid = if (timestamp as i64) < a {
                hi = lo;
                break;
            } else if timestamp as i64 >= b {
                lo = hi;
                break;
            } else {
                lo + ((timestamp as i64 - a) * (hi - 1 - lo) as i64 / (b - a).max(1)) as usize
            };
            if v[mid].0 <= timestamp {
                lo = mid + 1
            } else {
                hi = mid
            }
        }
        if lo == 0 {
            String::new()
        } else {
            v[lo - 1].1.clone()
        }
    }
}
