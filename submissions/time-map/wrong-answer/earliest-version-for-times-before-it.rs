use std::collections::HashMap;

struct TimeMap {
    map: HashMap<String, Vec<(i32, String)>>,
}

impl TimeMap {
    fn new() -> Self {
        TimeMap { map: HashMap::new() }
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.map.entry(key).or_default().push((timestamp, value));
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        let versions = match self.map.get(&key) {
            Some(versions) => versions,
            None => return "".to_string(),
        };
        let (mut low, mut high) = (0, versions.len() - 1);
        while low < high {
            let mid = (low + high + 1) / 2;
            if versions[mid].0 <= timestamp {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        versions[low].1.clone()
    }
}
