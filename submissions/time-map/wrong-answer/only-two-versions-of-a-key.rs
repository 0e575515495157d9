use std::collections::HashMap;

/// The current and the previous value, with their times.
#[derive(Default)]
struct TimeMap {
    map: HashMap<String, [(i32, String); 2]>,
}

impl TimeMap {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        let versions = self.map.entry(key).or_default();
        versions.swap(0, 1);
        versions[1] = (timestamp, value);
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        match self.map.get(&key) {
            Some([_, (time, value)]) if *time <= timestamp => value.clone(),
            Some([(time, value), _]) if *time <= timestamp => value.clone(),
            _ => String::new(),
        }
    }
}
