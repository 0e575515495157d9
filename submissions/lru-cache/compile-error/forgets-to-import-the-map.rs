struct LRUCache {
    capacity: usize,
    map: HashMap<i32, i32>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { capacity: capacity as usize, map: HashMap::new() }
    }

    fn get(&self, key: i32) -> i32 {
        self.map.get(&key).copied().unwrap_or(-1)
    }

    fn put(&mut self, key: i32, value: i32) {
        self.map.insert(key, value);
    }
}
