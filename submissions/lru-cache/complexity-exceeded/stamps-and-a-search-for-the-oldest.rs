use std::collections::HashMap;

struct LRUCache {
    capacity: usize,
    clock: u64,
    map: HashMap<i32, (i32, u64)>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { capacity: capacity as usize, clock: 0, map: HashMap::new() }
    }

    fn get(&mut self, key: i32) -> i32 {
        self.clock += 1;
        if let Some((value, stamp)) = self.map.get_mut(&key) {
            *stamp = self.clock;
            *value
        } else {
            -1
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        self.clock += 1;
        if !self.map.contains_key(&key) && self.map.len() == self.capacity {
            let oldest = *self.map.iter().min_by_key(|(_, (_, stamp))| *stamp).unwrap().0;
            self.map.remove(&oldest);
        }
        self.map.insert(key, (value, self.clock));
    }
}
