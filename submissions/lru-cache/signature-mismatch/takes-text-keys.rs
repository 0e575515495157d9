use std::collections::HashMap;

struct LRUCache {
    capacity: usize,
    clock: u64,
    map: HashMap<String, (i32, u64)>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { capacity: capacity as usize, clock: 0, map: HashMap::new() }
    }

    fn get(&mut self, key: &str) -> i32 {
        self.clock += 1;
        match self.map.get_mut(key) {
            Some((value, used)) => {
                *used = self.clock;
                *value
            }
            None => -1,
        }
    }

    fn put(&mut self, key: &str, value: i32) {
        self.clock += 1;
        if !self.map.contains_key(key) && self.map.len() == self.capacity {
            let oldest = self.map.iter().min_by_key(|(_, (_, used))| *used).unwrap().0.clone();
            self.map.remove(&oldest);
        }
        self.map.insert(key.to_owned(), (value, self.clock));
    }
}
