use std::collections::{BTreeSet, HashMap};

struct LFUCache {
    capacity: usize,
    time: u64,
    entries: HashMap<i32, (i32, u32, u64)>,
    order: BTreeSet<(u32, u64, i32)>,
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            capacity: capacity as usize,
            time: 0,
            entries: HashMap::new(),
            order: BTreeSet::new(),
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.entries.get(&key).copied() {
            Some((value, count, time)) => {
                self.order.remove(&(count, time, key));
                self.insert(key, value, count + 1);
                value
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        let count = match self.entries.get(&key).copied() {
            Some((_, count, time)) => {
                self.order.remove(&(count, time, key));
                count + 1
            }
            None => 1,
        };
        self.insert(key, value, count);
        if self.entries.len() > self.capacity {
            let (_, _, least) = self.order.pop_first().unwrap();
            self.entries.remove(&least);
        }
    }

    fn insert(&mut self, key: i32, value: i32, count: u32) {
        self.time += 1;
        self.entries.insert(key, (value, count, self.time));
        self.order.insert((count, self.time, key));
    }
}
