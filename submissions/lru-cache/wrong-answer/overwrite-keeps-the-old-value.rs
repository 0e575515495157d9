use std::collections::HashMap;

struct LRUCache {
    cap: usize,
    data: HashMap<i32, (i32, usize)>,
    ring: Vec<(i32, usize, usize)>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { cap: capacity as usize, data: HashMap::new(), ring: vec![(-1, 0, 0)] }
    }

    fn get(&mut self, key: i32) -> i32 {
        let (value, slot) = match self.data.get(&key) {
            Some(&found) => found,
            None => return -1,
        };
        self.renew(slot);
        value
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(&(_, slot)) = self.data.get(&key) {
            self.renew(slot);
        } else if self.data.len() == self.cap {
            let slot = self.ring[0].2;
            let old = self.ring[slot].0;
            self.data.remove(&old);
            self.ring[slot].0 = key;
            self.renew(slot);
            self.data.insert(key, (value, slot));
        } else {
            let slot = self.ring.len();
            self.ring.push((key, slot, slot));
            self.renew(slot);
            // keeps what is there
            self.data.entry(key).or_insert((value, slot));
        }
    }

    fn renew(&mut self, slot: usize) {
        let (_, before, after) = self.ring[slot];
        self.ring[before].2 = after;
        self.ring[after].1 = before;
        let last = self.ring[0].1;
        self.ring[slot].1 = last;
        self.ring[slot].2 = 0;
        self.ring[last].2 = slot;
        self.ring[0].1 = slot;
    }
}
