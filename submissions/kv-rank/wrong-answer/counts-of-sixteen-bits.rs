//! Wrong as soon as more than 65535 keys are larger.

use std::collections::HashMap;
struct KvStore {
    m: HashMap<String, i32>,
    f: Vec<u16>,
}
const N: usize = 1_000_002;
impl KvStore {
    fn new() -> Self {
        KvStore { m: HashMap::new(), f: vec![0; N] }
    }
    fn add(&mut self, v: i32, by: u16) {
        let mut i = v as usize + 1;
        while i < N {
            self.f[i] = self.f[i].wrapping_add(by);
            i += i & i.wrapping_neg()
        }
    }
    fn upto(&self, v: i32) -> u16 {
        let mut i = v as usize + 1;
        let mut s = 0u16;
        while i > 0 {
            s = s.wrapping_add(self.f[i]);
            i &= i - 1
        }
        s
    }
    fn set(&mut self, key: String, value: i32) {
        if let Some(o) = self.m.insert(key, value) {
            self.add(o, u16::MAX)
        }
        self.add(value, 1)
    }
    fn get(&self, key: String) -> i32 {
        self.m.get(&key).copied().unwrap_or(-1)
    }
    fn delete(&mut self, key: String) -> bool {
        match self.m.remove(&key) {
            Some(v) => {
                self.add(v, u16::MAX);
                true
            }
            None => false,
        }
    }
    fn rank(&self, key: String) -> i32 {
        self.m
            .get(&key)
            .map_or(-1, |&v| 1 + (self.m.len() as u16).wrapping_sub(self.upto(v)) as i32)
    }
}
