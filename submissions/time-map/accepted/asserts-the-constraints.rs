//! A right solution that asserts the constraints of the problem: no call may ask for more.

use std::collections::HashMap;
struct TimeMap {
    map: HashMap<String, Vec<(i32, String)>>,
    last: i32,
}
fn ok(s: &str) {
    assert!(
        (1..=100).contains(&s.len())
            && s.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()),
        "{s}"
    );
}
impl TimeMap {
    fn new() -> Self {
        Self { map: HashMap::new(), last: 0 }
    }
    fn set(&mut self, key: String, value: String, timestamp: i32) {
        ok(&key);
        ok(&value);
        assert!(timestamp > self.last && timestamp <= 10_000_000, "{timestamp}");
        self.last = timestamp;
        self.map.entry(key).or_default().push((timestamp, value));
    }
    fn get(&self, key: String, timestamp: i32) -> String {
        ok(&key);
        assert!((1..=10_000_000).contains(&timestamp));
        if let Some(v) = self.map.get(&key) {
            let i = v.partition_point(|(t, _)| *t <= timestamp);
            if i > 0 {
                return v[i - 1].1.clone();
            }
        }
        "".to_string()
    }
}
