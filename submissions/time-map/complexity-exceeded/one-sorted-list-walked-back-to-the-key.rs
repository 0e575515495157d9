/// All versions of all keys in the order of time: found by halving, then walked back.
#[derive(Default)]
struct TimeMap {
    log: Vec<(i32, String, String)>,
}

impl TimeMap {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.log.push((timestamp, key, value));
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        let end = self.log.partition_point(|entry| entry.0 <= timestamp);
        let found = self.log[..end].iter().rev().find(|entry| entry.1 == key);
        found.map(|entry| entry.2.clone()).unwrap_or_default()
    }
}
