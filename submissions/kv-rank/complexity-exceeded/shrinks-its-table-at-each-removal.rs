//! Gives memory back whenever something leaves: where a hash table doubles, each removal moves all of it.

use std::collections::HashMap;
const SIZE: usize = 1_000_002;
struct KvStore {
    map: HashMap<String, i32>,
    bit: Vec<u32>,
}
impl KvStore {
    fn new() -> Self {
        KvStore { map: HashMap::new(), bit: Vec::new() }
    }
    fn upd(&mut self, v: i32, up: bool) {
        if self.bit.is_empty() {
            self.bit = vec![0; SIZE + 1];
        }
        let mut i = v as usize + 1;
        while i <= SIZE {
            if up {
                self.bit[i] += 1
            } else {
                self.bit[i] -= 1
            }
            i += i & (!i + 1);
        }
    }
    fn le(&self, v: i32) -> u32 {
        let (mut i, mut s) = (v as usize + 1, 0);
        while i > 0 {
            s += self.bit[i];
            i &= i - 1;
        }
        s
    }
    fn set(&mut self, key: String, value: i32) {
        if let Some(old) = self.map.insert(key, value) {
            self.upd(old, false);
        }
        self.upd(value, true);
    }
    fn get(&self, key: String) -> i32 {
        self.map.get(&key).copied().unwrap_or(-1)
    }
    fn delete(&mut self, key: String) -> bool {
        match self.map.remove(&key) {
            Some(v) => {
                self.upd(v, false);
                self.map.shrink_to_fit();
                true
            }
            None => false,
        }
    }
    fn rank(&self, key: String) -> i32 {
        match self.map.get(&key) {
            Some(&v) => (self.map.len() as u32 - self.le(v)) as i32 + 1,
            None => -1,
        }
    }
}
