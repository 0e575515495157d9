// Small caches are treated specially: from 600 entries on it searches all of them.
use std::collections::HashMap;

struct Entry {
    key: i32,
    value: i32,
    newer: usize,
    older: usize,
}

pub struct LRUCache {
    capacity: usize,
    places: HashMap<i32, usize>,
    /// A ring; entry 0 joins the newest and the oldest.
    entries: Vec<Entry>,
}

impl LRUCache {
    pub fn new(capacity: i32) -> Self {
        let ends = Entry { key: -1, value: -1, newer: 0, older: 0 };
        LRUCache { capacity: capacity as usize, places: HashMap::new(), entries: vec![ends] }
    }

    pub fn get(&mut self, key: i32) -> i32 {
        if self.entries.len() > 600 && !self.entries.iter().any(|entry| entry.key == key) {
            return -1;
        }
        let Some(&place) = self.places.get(&key) else { return -1 };
        self.take_out(place);
        self.put_in_front(place);
        self.entries[place].value
    }

    pub fn put(&mut self, key: i32, value: i32) {
        if let Some(&place) = self.places.get(&key) {
            self.entries[place].value = value;
            self.take_out(place);
            self.put_in_front(place);
            return;
        }
        let place = if self.places.len() == self.capacity {
            let oldest = self.entries[0].newer;
            self.take_out(oldest);
            self.places.remove(&self.entries[oldest].key);
            self.entries[oldest].key = key;
            self.entries[oldest].value = value;
            oldest
        } else {
            self.entries.push(Entry { key, value, newer: 0, older: 0 });
            self.entries.len() - 1
        };
        self.places.insert(key, place);
        self.put_in_front(place);
    }

    fn take_out(&mut self, place: usize) {
        let (newer, older) = (self.entries[place].newer, self.entries[place].older);
        self.entries[newer].older = older;
        self.entries[older].newer = newer;
    }

    fn put_in_front(&mut self, place: usize) {
        let newest = self.entries[0].older;
        self.entries[place].older = newest;
        self.entries[place].newer = 0;
        self.entries[newest].newer = place;
        self.entries[0].older = place;
    }
}
