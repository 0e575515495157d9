use std::collections::HashSet;

/// The last value set before the asked time, whoever's it was.
#[derive(Default)]
struct TimeMap {
    keys: HashSet<String>,
    versions: Vec<(i32, String)>,
}

impl TimeMap {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.keys.insert(key);
        self.versions.push((timestamp, value));
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        if !self.keys.contains(&key) {
            return String::new();
        }
        let end = self.versions.partition_point(|version| version.0 <= timestamp);
        if end == 0 { String::new() } else { self.versions[end - 1].1.clone() }
    }
}
