//! Deleting a key that is not there takes a 0 out of the counts.

use std::collections::HashMap;

const MAX_VALUE: usize = 1_000_000;

struct Fenwick {
    tree: Vec<i32>,
}

impl Fenwick {
    fn add(&mut self, value: i32, delta: i32) {
        let mut i = value as usize + 1;
        while i < self.tree.len() {
            self.tree[i] += delta;
            i += i & (!i + 1);
        }
    }

    // How many are at most `value`.
    fn prefix(&self, value: i32) -> i32 {
        let mut i = (value + 1) as usize;
        let mut sum = 0;
        while i > 0 {
            sum += self.tree[i];
            i &= i - 1;
        }
        sum
    }
}

struct KvStore {
    map: HashMap<String, i32>,
    counts: Fenwick,
}

impl KvStore {
    fn new() -> Self {
        KvStore {
            map: HashMap::new(),
            counts: Fenwick { tree: vec![0; MAX_VALUE + 2] },
        }
    }

    fn set(&mut self, key: String, value: i32) {
        if let Some(old) = self.map.insert(key, value) {
            self.counts.add(old, -1);
        }
        self.counts.add(value, 1);
    }

    fn get(&self, key: String) -> i32 {
        *self.map.get(&key).unwrap_or(&-1)
    }

    fn delete(&mut self, key: String) -> bool {
        let old = self.map.remove(&key);
        self.counts.add(old.unwrap_or(0), -1);
        old.is_some()
    }

    fn rank(&self, key: String) -> i32 {
        match self.map.get(&key) {
            Some(&value) => self.map.len() as i32 - self.counts.prefix(value) + 1,
            None => -1,
        }
    }
}
