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
        let versions = match self.map.get(&key) {
            Some(versions) => versions,
            None => return "null".to_string(),
        };
        match versions.binary_search_by(|(time, _)| time.cmp(&timestamp)) {
            Ok(i) => versions[i].1.clone(),
            Err(0) => String::new(),
            Err(i) => versions[i - 1].1.clone(),
        }
    }
}
