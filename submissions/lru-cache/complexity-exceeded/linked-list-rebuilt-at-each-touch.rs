use std::collections::{HashMap, LinkedList};

struct LRUCache {
    cap: usize,
    map: HashMap<i32, i32>,
    list: LinkedList<i32>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { cap: capacity as usize, map: HashMap::new(), list: LinkedList::new() }
    }

    fn get(&mut self, key: i32) -> i32 {
        if !self.map.contains_key(&key) {
            return -1;
        }
        self.touch(key);
        self.map[&key]
    }

    fn put(&mut self, key: i32, value: i32) {
        if self.map.insert(key, value).is_some() {
            self.touch(key);
        } else {
            if self.list.len() == self.cap {
                let oldest = self.list.pop_front().unwrap();
                self.map.remove(&oldest);
            }
            self.list.push_back(key);
        }
    }

    fn touch(&mut self, key: i32) {
        let list = std::mem::take(&mut self.list);
        self.list = list.into_iter().filter(|&k| k != key).collect();
        self.list.push_back(key);
    }
}
