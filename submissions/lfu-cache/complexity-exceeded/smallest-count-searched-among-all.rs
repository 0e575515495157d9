use std::collections::HashMap;

struct LFUCache {
    capacity: usize,
    tick: u64,
    cache: HashMap<i32, (i32, u32, u64)>,
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache { capacity: capacity as usize, tick: 0, cache: HashMap::new() }
    }

    fn get(&mut self, key: i32) -> i32 {
        self.tick += 1;
        if let Some((value, count, used)) = self.cache.get_mut(&key) {
            *count += 1;
            *used = self.tick;
            *value
        } else {
            -1
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        self.tick += 1;
        if let Some(entry) = self.cache.get_mut(&key) {
            *entry = (value, entry.1 + 1, self.tick);
            return;
        }
        if self.cache.len() == self.capacity {
            let (&least, _) = self.cache.iter().min_by_key(|(_, e)| (e.1, e.2)).unwrap();
            self.cache.remove(&least);
        }
        self.cache.insert(key, (value, 1, self.tick));
    }
}
