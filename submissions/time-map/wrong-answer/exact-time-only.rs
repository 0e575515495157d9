use std::collections::HashMap;

#[derive(Default)]
struct TimeMap {
    map: HashMap<String, HashMap<i32, String>>,
}

impl TimeMap {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.map.entry(key).or_default().insert(timestamp, value);
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        self.map.get(&key).and_then(|times| times.get(&timestamp)).cloned().unwrap_or_default()
    }
}
