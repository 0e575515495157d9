use std::collections::HashMap;

struct TimeMap {
    store: HashMap<String, Vec<(i32, String)>>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl TimeMap {
    fn new() -> Self {
        TimeMap { store: HashMap::new() }
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.store.entry(key).or_insert(Vec::new()).push((timestamp, value));
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        if let Some(list) = self.store.get(&key) {
            let mut left = 0i32;
            let mut right = list.len() as i32 - 1;
            let mut res = String::from("");
            while left <= right {
                let mid = left + (right - left) / 2;
                if list[mid as usize].0 <= timestamp {
                    res = list[mid as usize].1.clone();
                    left = mid + 1;
                } else {
                    right = mid - 1;
                }
            }
            res
        } else {
            String::from("")
        }
    }
}

/**
 * Your TimeMap object will be instantiated and called as such:
 * let obj = TimeMap::new();
 * obj.set(key, value, timestamp);
 * let ret_2: String = obj.get(key, timestamp);
 */
