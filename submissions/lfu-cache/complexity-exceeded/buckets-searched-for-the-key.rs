use std::collections::{HashMap, VecDeque};

struct LFUCache {
    capacity: usize,
    min: usize,
    entries: HashMap<i32, (i32, usize)>,
    buckets: HashMap<usize, VecDeque<i32>>,
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            capacity: capacity as usize,
            min: 0,
            entries: HashMap::new(),
            buckets: HashMap::new(),
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        if !self.entries.contains_key(&key) {
            return -1;
        }
        self.touch(key);
        self.entries[&key].0
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(entry) = self.entries.get_mut(&key) {
            entry.0 = value;
            self.touch(key);
            return;
        }
        if self.entries.len() == self.capacity {
            let bucket = self.buckets.get_mut(&self.min).unwrap();
            let old = bucket.pop_front().unwrap();
            if bucket.is_empty() {
                self.buckets.remove(&self.min);
            }
            self.entries.remove(&old);
        }
        self.entries.insert(key, (value, 1));
        self.buckets.entry(1).or_default().push_back(key);
        self.min = 1;
    }

    fn touch(&mut self, key: i32) {
        let count = self.entries[&key].1;
        let bucket = self.buckets.get_mut(&count).unwrap();
        let at = bucket.iter().position(|&k| k == key).unwrap();
        bucket.remove(at);
        if bucket.is_empty() {
            self.buckets.remove(&count);
            if self.min == count {
                self.min += 1;
            }
        }
        self.entries.get_mut(&key).unwrap().1 += 1;
        self.buckets.entry(count + 1).or_default().push_back(key);
    }
}
