//! Keys become numbers in base 31, where some of them are equal.

use std::collections::HashMap;
fn h(s: &str) -> u64 {
    s.bytes().fold(7, |a, b| a * 31 + (b - 48) as u64 % 36)
}
#[derive(Default)]
pub struct TimeMap {
    m: HashMap<u64, Vec<(i32, String)>>,
}
impl TimeMap {
    pub fn new() -> Self {
        Self::default()
    }
    pub fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.m.entry(h(&key)).or_default().push((timestamp, value));
    }
    pub fn get(&self, key: String, timestamp: i32) -> String {
        let Some(v) = self.m.get(&h(&key)) else { return String::new() };
        let (mut lo, mut hi) = (0, v.len());
        while lo < hi {
            let mid = (lo + hi) / 2;
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
