use std::collections::{BTreeSet, HashMap};

#[derive(Default, Clone, Copy)]
struct Usage {
    count: u32,
    last: u64,
}

struct LFUCache {
    capacity: usize,
    time: u64,
    values: HashMap<i32, i32>,
    usage: HashMap<i32, Usage>,
    order: BTreeSet<(u32, u64, i32)>,
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            capacity: capacity as usize,
            time: 0,
            values: HashMap::new(),
            usage: HashMap::new(),
            order: BTreeSet::new(),
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
        if !self.values.contains_key(&key) && self.values.len() == self.capacity {
            if let Some((_, _, old)) = self.order.pop_first() {
                self.values.remove(&old);
            }
        }
        self.values.insert(key, value);
        self.used(key);
    }

    fn used(&mut self, key: i32) {
        self.time += 1;
        let usage = self.usage.entry(key).or_default();
        self.order.remove(&(usage.count, usage.last, key));
        usage.count += 1;
        usage.last = self.time;
        self.order.insert((usage.count, usage.last, key));
    }
}
