//! A sorted `Vec`: ranks are quick, but every change moves what is behind.

use std::collections::HashMap;

struct KvStore {
    map: HashMap<String, i32>,
    sorted: Vec<i32>,
}

impl KvStore {
    fn new() -> Self {
        KvStore { map: HashMap::new(), sorted: Vec::new() }
    }

    fn set(&mut self, key: String, value: i32) {
        if let Some(old) = self.map.insert(key, value) {
            self.take_out(old);
        }
        let at = self.sorted.partition_point(|v| *v < value);
        self.sorted.insert(at, value);
    }

    fn take_out(&mut self, value: i32) {
        if let Ok(at) = self.sorted.binary_search(&value) {
            self.sorted.remove(at);
        }
    }

    fn get(&self, key: String) -> i32 {
        match self.map.get(&key) {
            Some(v) => *v,
            None => -1,
        }
    }

    fn delete(&mut self, key: String) -> bool {
        match self.map.remove(&key) {
            Some(v) => {
                self.take_out(v);
                true
            }
            None => false,
        }
    }

    fn rank(&self, key: String) -> i32 {
        match self.map.get(&key) {
            Some(v) => (self.sorted.len() - self.sorted.partition_point(|x| x <= v) + 1) as i32,
            None => -1,
        }
    }
}
