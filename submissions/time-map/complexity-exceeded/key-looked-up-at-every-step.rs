use std::collections::HashMap;
struct TimeMap {
    data: HashMap<String, Vec<(String, i32)>>,
}
impl TimeMap {
    fn new() -> Self {
        Self { data: HashMap::new() }
    }
    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.data.entry(key).or_insert_with(Vec::new).push((value, timestamp));
    }
    fn get(&self, key: String, timestamp: i32) -> String {
        if !self.data.contains_key(&key) {
            return String::new();
        }
        let mut left = 0;
        let mut right = self.data[&key].len();
        while left < right {
            let mid = (left + right) / 2;
            if self.data[&key][mid].1 <= timestamp {
                left = mid + 1;
            } else {
                right = mid;
            }
        }
        if left == 0 {
            String::new()
        } else {
            self.data[&key][left - 1].0.clone()
        }
    }
}
