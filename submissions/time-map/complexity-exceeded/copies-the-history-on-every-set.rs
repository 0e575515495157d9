use std::collections::HashMap;

#[derive(Default)]
struct TimeMap {
    map: HashMap<String, Vec<(i32, String)>>,
}

impl TimeMap {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        let mut versions = match self.map.get(&key) {
            Some(versions) => versions.clone(),
            None => Vec::new(),
        };
        versions.push((timestamp, value));
        self.map.insert(key, versions);
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        let Some(versions) = self.map.get(&key) else { return String::new() };
        let count = versions.partition_point(|version| version.0 <= timestamp);
        if count == 0 { String::new() } else { versions[count - 1].1.clone() }
    }
}
