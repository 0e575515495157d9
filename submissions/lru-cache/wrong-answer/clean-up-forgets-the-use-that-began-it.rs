use std::collections::{HashMap, VecDeque};

// A queue of uses that is cleaned when it is long. What is used at that moment is not queued again.
struct LRUCache {
    capacity: usize,
    entries: HashMap<i32, (i32, u64)>,
    queue: VecDeque<(i32, u64)>,
    uses: u64,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache {
            capacity: capacity as usize,
            entries: HashMap::new(),
            queue: VecDeque::new(),
            uses: 0,
        }
    }

    fn use_now(&mut self, key: i32, value: i32) {
        self.uses += 1;
        self.entries.insert(key, (value, self.uses));
        if self.queue.len() < 2 * self.capacity + 400 {
            self.queue.push_back((key, self.uses));
        } else {
            let entries = &self.entries;
            self.queue.retain(|(key, use_)| entries.get(key).is_some_and(|entry| entry.1 == *use_));
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.entries.get(&key) {
            Some(&(value, _)) => {
                self.use_now(key, value);
                value
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        let is_new = !self.entries.contains_key(&key);
        while is_new && self.entries.len() >= self.capacity {
            let Some((oldest, use_)) = self.queue.pop_front() else { break };
            if self.entries.get(&oldest).is_some_and(|entry| entry.1 == use_) {
                self.entries.remove(&oldest);
            }
        }
        self.use_now(key, value);
    }
}
