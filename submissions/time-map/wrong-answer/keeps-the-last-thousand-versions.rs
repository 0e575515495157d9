use std::collections::{HashMap, VecDeque};

#[derive(Default)]
struct TimeMap {
    map: HashMap<String, VecDeque<(i32, String)>>,
}

impl TimeMap {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        let versions = self.map.entry(key).or_default();
        versions.push_back((timestamp, value));
        if versions.len() > 1000 {
            versions.pop_front();
        }
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        let Some(versions) = self.map.get(&key) else { return String::new() };
        let count = versions.partition_point(|version| version.0 <= timestamp);
        if count == 0 { String::new() } else { versions[count - 1].1.clone() }
    }
}
