use std::collections::{BTreeMap, HashMap};

#[derive(Default)]
struct TimeMap {
    map: HashMap<String, BTreeMap<String, String>>,
}

impl TimeMap {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.map.entry(key).or_default().insert(timestamp.to_string(), value);
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        self.map
            .get(&key)
            .and_then(|times| times.range(..=timestamp.to_string()).next_back())
            .map(|(_, value)| value.to_string())
            .unwrap_or_default()
    }
}
