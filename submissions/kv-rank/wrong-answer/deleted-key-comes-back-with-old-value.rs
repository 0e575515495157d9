//! Deleting marks the key; setting it again takes its old value out of the counts a second time.

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
    map: HashMap<String, (i32, bool)>,
    counts: Fenwick,
    len: i32,
}

impl KvStore {
    fn new() -> Self {
        KvStore {
            map: HashMap::new(),
            counts: Fenwick { tree: vec![0; MAX_VALUE + 2] },
            len: 0,
        }
    }

    fn set(&mut self, key: String, value: i32) {
        match self.map.insert(key, (value, true)) {
            Some((old, live)) => {
                self.counts.add(old, -1);
                self.len += !live as i32;
            }
            None => self.len += 1,
        }
        self.counts.add(value, 1);
    }

    fn get(&self, key: String) -> i32 {
        match self.map.get(&key) {
            Some((value, true)) => *value,
            _ => -1,
        }
    }

    fn delete(&mut self, key: String) -> bool {
        match self.map.get_mut(&key) {
            Some((value, live)) if *live => {
                *live = false;
                self.counts.add(*value, -1);
                self.len -= 1;
                true
            }
            _ => false,
        }
    }

    fn rank(&self, key: String) -> i32 {
        match self.map.get(&key) {
            Some(&(value, true)) => self.len - self.counts.prefix(value) + 1,
            _ => -1,
        }
    }
}
