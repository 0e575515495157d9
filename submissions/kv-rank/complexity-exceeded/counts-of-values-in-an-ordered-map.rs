//! An ordered map of counts is quick when many keys share few values, and slow when all differ.

use std::collections::{BTreeMap, HashMap};

#[derive(Debug, Default)]
pub struct KvStore {
    values: HashMap<String, i32>,
    keys_by_value: BTreeMap<i32, i32>,
}

impl KvStore {
    pub fn new() -> Self {
        Self::default()
    }

    fn uncount(&mut self, value: i32) {
        if let Some(keys) = self.keys_by_value.get_mut(&value) {
            *keys -= 1;
            if *keys == 0 {
                self.keys_by_value.remove(&value);
            }
        }
    }

    pub fn set(&mut self, key: String, value: i32) {
        if let Some(old) = self.values.insert(key, value) {
            self.uncount(old);
        }
        *self.keys_by_value.entry(value).or_default() += 1;
    }

    pub fn get(&self, key: String) -> i32 {
        self.values.get(&key).copied().unwrap_or(-1)
    }

    pub fn delete(&mut self, key: String) -> bool {
        match self.values.remove(&key) {
            Some(value) => {
                self.uncount(value);
                true
            }
            None => false,
        }
    }

    pub fn rank(&self, key: String) -> i32 {
        match self.values.get(&key) {
            Some(value) => 1 + self.keys_by_value.range(value + 1..).map(|(_, keys)| keys).sum::<i32>(),
            None => -1,
        }
    }
}
