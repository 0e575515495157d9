use std::collections::HashMap;

struct TimeMap {
    map: HashMap<String, Vec<(i32, String)>>,
}

impl TimeMap {
    fn new() -> Self {
        TimeMap { map: HashMap::new() }
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.map.entry(key).or_insert_with(Vec::new).push((timestamp, value));
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        if let Some(versions) = self.map.get(&key) {
            let (mut low, mut high) = (0usize, versions.len());
            while low < high {
                let mid = (low + high) / 2;
                if versions[mid].0 > timestamp {
                    high = mid;
                } else {
                    low = mid + 1;
                }
            }
            return versions[low - 1].1.clone();
        }
        String::new()
    }
}
