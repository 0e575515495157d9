use std::collections::{HashMap, VecDeque};

struct LRUCache {
    capacity: usize,
    values: HashMap<i32, i32>,
    // the keys in the order of use; a key may appear several times
    order: VecDeque<i32>,
    waiting: HashMap<i32, u32>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache {
            capacity: capacity as usize,
            values: HashMap::new(),
            order: VecDeque::new(),
            waiting: HashMap::new(),
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.values.get(&key).copied() {
            Some(value) => {
                self.used(key);
                value
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if !self.values.contains_key(&key) && self.values.len() >= self.capacity {
            // the queue's oldest key that is still there
            while let Some(old) = self.order.pop_front() {
                self.settle(old);
                if self.values.remove(&old).is_some() {
                    break;
                }
            }
        }
        self.values.insert(key, value);
        self.used(key);
    }

    fn used(&mut self, key: i32) {
        self.order.push_back(key);
        *self.waiting.entry(key).or_insert(0) += 1;
        if self.order.len() > 4 * self.capacity {
            self.sweep();
        }
    }

    fn settle(&mut self, key: i32) {
        if let Some(count) = self.waiting.get_mut(&key) {
            *count -= 1;
            if *count == 0 {
                self.waiting.remove(&key);
            }
        }
    }

    // keeps every key's last appearance
    fn sweep(&mut self) {
        for _ in 0..self.order.len() {
            let key = self.order.pop_front().unwrap();
            if self.waiting[&key] == 1 && self.values.contains_key(&key) {
                self.order.push_back(key);
            } else {
                self.settle(key);
            }
        }
    }
}
