use std::collections::HashMap;

const COUNT_MAX: usize = 30_000;

// Counts that do not grow beyond a largest one: among those the last use decides.
struct LFUCache {
    capacity: usize,
    entries: HashMap<i32, (i32, usize)>,
    groups: HashMap<usize, Group>,
    least: usize,
}

// The keys of one count in the order of use, with neighbours by key.
#[derive(Default)]
struct Group {
    neighbours: HashMap<i32, (Option<i32>, Option<i32>)>,
    oldest: Option<i32>,
    newest: Option<i32>,
}

impl Group {
    fn push(&mut self, key: i32) {
        self.neighbours.insert(key, (self.newest, None));
        match self.newest {
            Some(newest) => self.neighbours.entry(newest).and_modify(|n| n.1 = Some(key)),
            None => self.neighbours.entry(key),
        };
        self.oldest.get_or_insert(key);
        self.newest = Some(key);
    }

    fn remove(&mut self, key: i32) {
        let (older, newer) = self.neighbours.remove(&key).unwrap_or_default();
        match older {
            Some(older) => {
                self.neighbours.entry(older).and_modify(|n| n.1 = newer);
            }
            None => self.oldest = newer,
        }
        match newer {
            Some(newer) => {
                self.neighbours.entry(newer).and_modify(|n| n.0 = older);
            }
            None => self.newest = older,
        }
    }
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            capacity: capacity as usize,
            entries: HashMap::new(),
            groups: HashMap::new(),
            least: 1,
        }
    }

    fn leave(&mut self, key: i32, count: usize) {
        if let Some(group) = self.groups.get_mut(&count) {
            group.remove(key);
            if group.oldest.is_none() {
                self.groups.remove(&count);
            }
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        let Some(entry) = self.entries.get_mut(&key) else {
            return -1;
        };
        let (value, before) = *entry;
        let count = (before + 1).min(COUNT_MAX);
        entry.1 = count;
        self.leave(key, before);
        self.groups.entry(count).or_default().push(key);
        if !self.groups.contains_key(&self.least) {
            self.least = count;
        }
        value
    }

    fn put(&mut self, key: i32, value: i32) {
        if self.get(key) >= 0 {
            self.entries.entry(key).and_modify(|entry| entry.0 = value);
            return;
        }
        if self.entries.len() == self.capacity {
            let oldest = self.groups.get(&self.least).and_then(|group| group.oldest);
            if let Some(oldest) = oldest {
                self.leave(oldest, self.least);
                self.entries.remove(&oldest);
            }
        }
        self.entries.insert(key, (value, 1));
        self.groups.entry(1).or_default().push(key);
        self.least = 1;
    }
}
