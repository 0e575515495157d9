use std::collections::{BTreeMap, HashMap};

struct Item {
    value: i32,
    freq: usize,
    id: u64,
}

struct LFUCache {
    capacity: usize,
    next_id: u64,
    min_freq: usize,
    items: HashMap<i32, Item>,
    // for every frequency the keys by id: ids grow, so the first one is the oldest
    groups: HashMap<usize, BTreeMap<u64, i32>>,
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            capacity: capacity as usize,
            next_id: 0,
            min_freq: 0,
            items: HashMap::new(),
            groups: HashMap::new(),
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        if !self.items.contains_key(&key) {
            return -1;
        }
        self.bump(key);
        self.items[&key].value
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(item) = self.items.get_mut(&key) {
            item.value = value;
            self.bump(key);
            return;
        }
        if self.items.len() == self.capacity {
            let group = self.groups.get_mut(&self.min_freq).unwrap();
            let (_, old) = group.pop_first().unwrap();
            if group.is_empty() {
                self.groups.remove(&self.min_freq);
            }
            self.items.remove(&old);
        }
        let id = self.next_id;
        self.next_id += 1;
        self.items.insert(key, Item { value, freq: 1, id });
        self.groups.entry(1).or_default().insert(id, key);
        self.min_freq = 1;
    }

    fn bump(&mut self, key: i32) {
        let item = self.items.get_mut(&key).unwrap();
        let group = self.groups.get_mut(&item.freq).unwrap();
        group.remove(&item.id);
        if group.is_empty() {
            self.groups.remove(&item.freq);
            if self.min_freq == item.freq {
                self.min_freq += 1;
            }
        }
        item.freq += 1;
        self.groups.entry(item.freq).or_default().insert(item.id, key);
    }
}
