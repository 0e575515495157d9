use std::collections::HashMap;

struct LRUCache {
    keys: Vec<i32>,
    values: HashMap<i32, i32>,
    free: Vec<usize>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache {
            keys: vec![0; capacity as usize],
            values: HashMap::new(),
            free: (0..capacity as usize).collect(),
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        self.values.get(&key).copied().unwrap_or(-1)
    }

    fn put(&mut self, key: i32, value: i32) {
        if self.values.insert(key, value).is_none() {
            let slot = self.free.pop().unwrap();
            self.keys[slot] = key;
        }
    }
}
