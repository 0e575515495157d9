//! Subtracts the number of those below, counted one by one.

use std::collections::{BTreeSet, HashMap};

struct KvStore {
    values: HashMap<String, i32>,
    ordered: BTreeSet<(i32, String)>,
}

impl KvStore {
    fn new() -> Self {
        KvStore { values: HashMap::new(), ordered: BTreeSet::new() }
    }

    fn set(&mut self, key: String, value: i32) {
        if let Some(old) = self.values.insert(key.clone(), value) {
            self.ordered.remove(&(old, key.clone()));
        }
        self.ordered.insert((value, key));
    }

    fn get(&self, key: String) -> i32 {
        self.values.get(&key).copied().unwrap_or(-1)
    }

    fn delete(&mut self, key: String) -> bool {
        match self.values.remove(&key) {
            Some(value) => self.ordered.remove(&(value, key)),
            None => false,
        }
    }

    fn rank(&self, key: String) -> i32 {
        let Some(&value) = self.values.get(&key) else { return -1 };
        let up_to = self.ordered.range(..(value + 1, String::new())).count();
        (self.values.len() - up_to) as i32 + 1
    }
}
