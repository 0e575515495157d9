use std::collections::{BTreeSet, HashMap};

struct LFUCache {
    capacity: usize,
    tick: u64,
    entries: HashMap<i32, (i32, u32, u64)>,
    order: BTreeSet<(u32, u64, i32)>,
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        Self { capacity: capacity as usize, tick: 0, entries: HashMap::new(), order: BTreeSet::new() }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.entries.get(&key).map(|e| e.0) {
            Some(value) => {
                self.update(key, value);
                value
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if self.entries.contains_key(&key) {
            self.update(key, value);
            return;
        }
        if self.entries.len() >= self.capacity {
            if let Some((_, _, old)) = self.order.pop_first() {
                self.entries.remove(&old);
            }
        }
        self.tick += 1;
        self.entries.insert(key, (value, 1, self.tick));
        self.order.insert((1, self.tick, key));
    }

    fn update(&mut self, key: i32, value: i32) {
        self.tick += 1;
        let entry = self.entries.get_mut(&key).unwrap();
        self.order.remove(&(entry.1, entry.2, key));
        *entry = (value, entry.1 + 1, self.tick);
        self.order.insert((entry.1, entry.2, key));
    }
}
