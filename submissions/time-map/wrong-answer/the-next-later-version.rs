use std::collections::{BTreeMap, HashMap};

#[derive(Default)]
struct TimeMap {
    map: HashMap<String, BTreeMap<i32, String>>,
}

impl TimeMap {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.map.entry(key).or_default().insert(timestamp, value);
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        let Some(times) = self.map.get(&key) else { return String::new() };
        let next = times.range(timestamp..).next().or_else(|| times.iter().next_back());
        next.map(|(_, value)| value.clone()).unwrap_or_default()
    }
}
