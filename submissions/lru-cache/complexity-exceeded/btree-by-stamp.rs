use std::collections::{BTreeMap, HashMap};

struct LRUCache {
    capacity: usize,
    tick: u64,
    entries: HashMap<i32, (i32, u64)>,
    by_tick: BTreeMap<u64, i32>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache {
            capacity: capacity as usize,
            tick: 0,
            entries: HashMap::new(),
            by_tick: BTreeMap::new(),
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        let Some((value, tick)) = self.entries.get_mut(&key) else { return -1 };
        self.by_tick.remove(tick);
        self.tick += 1;
        *tick = self.tick;
        self.by_tick.insert(self.tick, key);
        *value
    }

    fn put(&mut self, key: i32, value: i32) {
        self.tick += 1;
        if let Some((_, tick)) = self.entries.insert(key, (value, self.tick)) {
            self.by_tick.remove(&tick);
        }
        self.by_tick.insert(self.tick, key);
        if self.entries.len() > self.capacity {
            let (_, oldest) = self.by_tick.pop_first().unwrap();
            self.entries.remove(&oldest);
        }
    }
}
