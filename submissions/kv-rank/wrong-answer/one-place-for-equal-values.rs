//! A set of values: keys with equal values count once.

use std::collections::hash_map::{Entry, HashMap};

const LEAVES: usize = 1 << 20;

pub struct KvStore {
    values: HashMap<String, i32>,
    // A complete binary tree: node i has the children 2i and 2i + 1, the leaves are the values.
    tree: Vec<u32>,
}

impl KvStore {
    pub fn new() -> Self {
        KvStore { values: HashMap::new(), tree: vec![0; 2 * LEAVES] }
    }

    fn count(tree: &mut [u32], value: i32, appears: bool) {
        let mut node = LEAVES + value as usize;
        if (tree[node] == 1) == appears {
            return;
        }
        while node >= 1 {
            if appears {
                tree[node] += 1;
            } else {
                tree[node] -= 1;
            }
            node >>= 1;
        }
    }

    pub fn set(&mut self, key: String, value: i32) {
        match self.values.entry(key) {
            Entry::Occupied(mut entry) => {
                Self::count(&mut self.tree, entry.insert(value), false);
            }
            Entry::Vacant(entry) => {
                entry.insert(value);
            }
        }
        Self::count(&mut self.tree, value, true);
    }

    pub fn get(&self, key: String) -> i32 {
        self.values.get(&key).map_or(-1, |value| *value)
    }

    pub fn delete(&mut self, key: String) -> bool {
        let old = self.values.remove(&key);
        if let Some(value) = old {
            Self::count(&mut self.tree, value, false);
        }
        old.is_some()
    }

    pub fn rank(&self, key: String) -> i32 {
        let Some(&value) = self.values.get(&key) else { return -1 };
        let mut larger = 0;
        let mut node = LEAVES + value as usize;
        while node > 1 {
            if node % 2 == 0 {
                larger += self.tree[node + 1];
            }
            node /= 2;
        }
        larger as i32 + 1
    }
}
