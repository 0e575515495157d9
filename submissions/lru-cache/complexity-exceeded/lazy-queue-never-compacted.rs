use std::collections::{HashMap, VecDeque};

struct LRUCache {
    capacity: usize,
    stamp: usize,
    map: HashMap<i32, (i32, usize)>,
    queue: VecDeque<(i32, usize)>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { capacity: capacity as usize, stamp: 0, map: HashMap::new(), queue: VecDeque::new() }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.map.get_mut(&key) {
            Some(entry) => {
                self.stamp += 1;
                entry.1 = self.stamp;
                self.queue.push_back((key, self.stamp));
                entry.0
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        self.stamp += 1;
        self.map.insert(key, (value, self.stamp));
        self.queue.push_back((key, self.stamp));
        while self.map.len() > self.capacity {
            let (old, stamp) = self.queue.pop_front().unwrap();
            if self.map[&old].1 == stamp {
                self.map.remove(&old);
            } else {
                // used again since then
            }
        }
    }
}
