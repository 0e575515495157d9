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
        self.map.entry(key).or_default().push((timestamp, value));
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        let Some(versions) = self.map.get(&key) else { return String::new() };
        let count = versions.partition_point(|(time, _)| *time < timestamp);
        if count == 0 { String::new() } else { versions[count - 1].1.clone() }
    }
}
