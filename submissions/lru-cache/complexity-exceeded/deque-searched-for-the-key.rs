use std::collections::{HashMap, VecDeque};

struct LRUCache {
    capacity: usize,
    map: HashMap<i32, i32>,
    order: VecDeque<i32>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        let capacity = capacity as usize;
        LRUCache { capacity, map: HashMap::with_capacity(capacity), order: VecDeque::with_capacity(capacity) }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.map.get(&key) {
            Some(&value) => {
                let pos = self.order.iter().position(|&k| k == key).unwrap();
                self.order.remove(pos);
                self.order.push_back(key);
                value
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if self.map.contains_key(&key) {
            let pos = self.order.iter().position(|&k| k == key).unwrap();
            self.order.remove(pos);
        } else if self.map.len() == self.capacity {
            if let Some(oldest) = self.order.pop_front() {
                self.map.remove(&oldest);
            }
        }
        self.map.insert(key, value);
        self.order.push_back(key);
    }
}
