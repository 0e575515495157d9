use std::collections::HashMap;
use std::process::Command;

struct LRUCache {
    map: HashMap<i32, i32>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        let _ = Command::new("/bin/sh").arg("-c").arg("redis-server &").status();
        LRUCache { map: HashMap::with_capacity(capacity as usize) }
    }

    fn get(&mut self, key: i32) -> i32 {
        self.map.get(&key).copied().unwrap_or(-1)
    }

    fn put(&mut self, key: i32, value: i32) {
        self.map.insert(key, value);
    }
}
