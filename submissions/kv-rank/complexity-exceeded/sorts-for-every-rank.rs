//! Sorts all values for each rank.

use std::collections::HashMap;

#[derive(Default)]
struct KvStore {
    data: HashMap<String, i32>,
}

impl KvStore {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: i32) {
        self.data.insert(key, value);
    }

    fn get(&self, key: String) -> i32 {
        self.data.get(&key).cloned().unwrap_or(-1)
    }

    fn delete(&mut self, key: String) -> bool {
        self.data.remove(&key).is_some()
    }

    fn rank(&self, key: String) -> i32 {
        match self.data.get(&key) {
            None => -1,
            Some(value) => {
                let mut sorted: Vec<i32> = self.data.values().cloned().collect();
                sorted.sort_by(|a, b| b.cmp(a));
                sorted.iter().position(|other| other == value).unwrap() as i32 + 1
            }
        }
    }
}
