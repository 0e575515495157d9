use std::collections::{HashMap, VecDeque};

struct LRUCache {
    capacity: usize,
    map: HashMap<i32, i32>,
    order: VecDeque<i32>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { capacity: capacity as usize, map: HashMap::new(), order: VecDeque::new() }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.map.get(&key) {
            Some(value) => {
                self.touch(key);
                *value
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if !self.map.contains_key(&key) && self.map.len() == self.capacity {
            let oldest = self.order.pop_front().unwrap();
            self.map.remove(&oldest);
        }
        self.map.insert(key, value);
        self.touch(key);
    }

    fn touch(&mut self, key: i32) {
        self.order.retain(|&k| k != key);
        self.order.push_back(key);
    }
}
