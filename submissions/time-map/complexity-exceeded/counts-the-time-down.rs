use std::collections::HashMap;

struct TimeMap {
    values: HashMap<String, HashMap<i32, String>>,
}

impl TimeMap {
    fn new() -> Self {
        TimeMap { values: HashMap::new() }
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.values.entry(key).or_default().insert(timestamp, value);
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        if let Some(values) = self.values.get(&key) {
            for time in (1..=timestamp).rev() {
                if let Some(value) = values.get(&time) {
                    return value.clone();
                }
            }
        }
        String::new()
    }
}
