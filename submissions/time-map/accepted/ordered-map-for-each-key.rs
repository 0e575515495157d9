use std::collections::{BTreeMap, HashMap};

#[derive(Default)]
struct TimeMap {
    keys: HashMap<String, BTreeMap<i32, String>>,
}

impl TimeMap {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.keys.entry(key).or_default().insert(timestamp, value);
    }

    fn get(&self, key: String, timestamp: i32) -> Option<String> {
        let versions = self.keys.get(&key)?;
        versions.range(..=timestamp).next_back().map(|(_, value)| value.clone())
    }
}
