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
        let mut answer = "";
        for (time, value) in self.map.get(&key).into_iter().flatten() {
            if *time > timestamp {
                break;
            }
            answer = value;
        }
        answer.to_string()
    }
}
