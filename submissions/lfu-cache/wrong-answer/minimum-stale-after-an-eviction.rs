use std::collections::{HashMap, VecDeque};

#[derive(Clone, Copy)]
struct Entry {
    value: i32,
    count: usize,
    stamp: u64,
}

struct LFUCache {
    capacity: usize,
    entries: HashMap<i32, Entry>,
    by_count: HashMap<usize, VecDeque<(i32, u64)>>,
    live: HashMap<usize, usize>,
    min: usize,
    stamp: u64,
    queued: usize,
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            capacity: capacity as usize,
            entries: HashMap::new(),
            by_count: HashMap::new(),
            live: HashMap::new(),
            min: 1,
            stamp: 0,
            queued: 0,
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.entries.get(&key).copied() {
            None => -1,
            Some(Entry { value, count, .. }) => {
                self.leave(count);
                self.enter(key, value, count + 1);
                value
            }
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(Entry { count, .. }) = self.entries.get(&key).copied() {
            self.leave(count);
            self.enter(key, value, count + 1);
            return;
        }
        if self.entries.len() == self.capacity {
            self.evict();
        }
        self.enter(key, value, 1);
        // a new key is the least used one, if the cache was empty or had only such keys
        if self.live.get(&self.min).is_none() || self.entries.len() < self.capacity {
            self.min = 1;
        }
    }

    fn leave(&mut self, count: usize) {
        let live = self.live.get_mut(&count).unwrap();
        *live -= 1;
        if *live == 0 {
            self.live.remove(&count);
            if self.min == count {
                self.min += 1;
            }
        }
    }

    fn enter(&mut self, key: i32, value: i32, count: usize) {
        self.stamp += 1;
        self.entries.insert(key, Entry { value, count, stamp: self.stamp });
        self.by_count.entry(count).or_default().push_back((key, self.stamp));
        *self.live.entry(count).or_insert(0) += 1;
        self.queued += 1;
        if self.queued > 4 * self.capacity + 8 {
            let entries = &self.entries;
            self.by_count.retain(|_, queue| {
                queue.retain(|(k, s)| entries.get(k).is_some_and(|e| e.stamp == *s));
                !queue.is_empty()
            });
            self.queued = entries.len();
        }
    }

    fn evict(&mut self) {
        let Some(queue) = self.by_count.get_mut(&self.min) else { return };
        while let Some((key, stamp)) = queue.pop_front() {
            self.queued -= 1;
            if self.entries.get(&key).is_some_and(|e| e.stamp == stamp) {
                self.entries.remove(&key);
                let live = self.live.get_mut(&self.min).unwrap();
                *live -= 1;
                if *live == 0 {
                    self.live.remove(&self.min);
                }
                return;
            }
        }
    }
}
