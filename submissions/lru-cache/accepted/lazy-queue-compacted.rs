use std::collections::{HashMap, VecDeque};

// Every use is appended to a queue; only a key's last appearance counts. When stale ones are the
// majority the queue is swept, so an operation costs O(1) on average.
struct LRUCache {
    capacity: usize,
    now: u64,
    entries: HashMap<i32, (i32, u64)>,
    uses: VecDeque<(i32, u64)>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        Self {
            capacity: capacity as usize,
            now: 0,
            entries: HashMap::new(),
            uses: VecDeque::new(),
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        let Some(&(value, _)) = self.entries.get(&key) else { return -1 };
        self.record(key, value);
        value
    }

    fn put(&mut self, key: i32, value: i32) {
        if !self.entries.contains_key(&key) && self.entries.len() == self.capacity {
            self.evict();
        }
        self.record(key, value);
    }

    fn record(&mut self, key: i32, value: i32) {
        self.now += 1;
        self.entries.insert(key, (value, self.now));
        self.uses.push_back((key, self.now));
        if self.uses.len() > 2 * self.capacity + 8 {
            let entries = &self.entries;
            self.uses.retain(|(key, time)| entries.get(key).is_some_and(|(_, last)| last == time));
        }
    }

    fn evict(&mut self) {
        while let Some((key, time)) = self.uses.pop_front() {
            if self.entries.get(&key).is_some_and(|&(_, last)| last == time) {
                self.entries.remove(&key);
                return;
            }
        }
    }
}
