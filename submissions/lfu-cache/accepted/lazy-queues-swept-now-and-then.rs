use std::collections::{HashMap, VecDeque};

#[derive(Clone, Copy)]
struct Entry {
    value: i32,
    count: u32,
    time: u64,
}

// Each count has a queue of (key, time of the use). What is not a key's last use is stale; when
// the stale ones are the majority, all queues are swept.
struct LFUCache {
    capacity: usize,
    entries: HashMap<i32, Entry>,
    queues: HashMap<u32, VecDeque<(i32, u64)>>,
    queued: usize,
    lowest: u32,
    time: u64,
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        Self {
            capacity: capacity as usize,
            entries: HashMap::new(),
            queues: HashMap::new(),
            queued: 0,
            lowest: 1,
            time: 0,
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        let Some(&entry) = self.entries.get(&key) else {
            return -1;
        };
        self.store(key, entry.value, entry.count + 1);
        entry.value
    }

    fn put(&mut self, key: i32, value: i32) {
        match self.entries.get(&key) {
            Some(entry) => {
                let count = entry.count + 1;
                self.store(key, value, count);
            }
            None => {
                if self.entries.len() == self.capacity {
                    self.evict();
                }
                self.lowest = 1;
                self.store(key, value, 1);
            }
        }
    }

    fn store(&mut self, key: i32, value: i32, count: u32) {
        self.time += 1;
        self.entries.insert(key, Entry { value, count, time: self.time });
        self.queues.entry(count).or_default().push_back((key, self.time));
        self.queued += 1;
        if self.queued > 2 * self.capacity + 16 {
            self.sweep();
        }
    }

    // A count that was walked over was reached by as many touches: O(1) on average.
    fn evict(&mut self) {
        loop {
            let Some(queue) = self.queues.get_mut(&self.lowest) else {
                self.lowest += 1;
                continue;
            };
            match queue.pop_front() {
                Some((key, time)) => {
                    self.queued -= 1;
                    if self.entries.get(&key).is_some_and(|entry| entry.time == time) {
                        self.entries.remove(&key);
                        return;
                    }
                }
                None => {
                    self.queues.remove(&self.lowest);
                }
            }
        }
    }

    fn sweep(&mut self) {
        let entries = &self.entries;
        self.queues.retain(|_, queue| {
            queue.retain(|(key, time)| entries.get(key).is_some_and(|entry| entry.time == *time));
            !queue.is_empty()
        });
        self.queued = entries.len();
    }
}
