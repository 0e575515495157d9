use std::collections::HashMap;

// The table says in which slot a key was put, and the slot still holds the value.
struct LRUCache {
    table: HashMap<i32, usize>,
    values: Vec<i32>,
    before: Vec<usize>,
    after: Vec<usize>,
    used: usize,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        let n = capacity as usize;
        LRUCache {
            table: HashMap::new(),
            values: vec![0; n],
            before: vec![n; n + 1],
            after: vec![n; n + 1],
            used: 0,
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.table.get(&key).copied() {
            Some(slot) => {
                self.take(slot);
                self.give(slot);
                self.values[slot]
            }
            None => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        let n = self.values.len();
        let slot = match self.table.get(&key).copied() {
            Some(slot) => slot,
            None if self.used < n => {
                self.used += 1;
                self.used - 1
            }
            None => self.after[n],
        };
        if self.before[slot] != n || self.after[slot] != n || self.after[n] == slot {
            self.take(slot);
        }
        self.give(slot);
        self.values[slot] = value;
        self.table.insert(key, slot);
    }

    fn take(&mut self, slot: usize) {
        let (before, after) = (self.before[slot], self.after[slot]);
        self.after[before] = after;
        self.before[after] = before;
    }

    fn give(&mut self, slot: usize) {
        let n = self.values.len();
        let last = self.before[n];
        self.before[slot] = last;
        self.after[slot] = n;
        self.after[last] = slot;
        self.before[n] = slot;
    }
}
