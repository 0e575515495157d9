pub struct LRUCache {
    capacity: usize,
    entries: Vec<(i32, i32)>,
}

impl LRUCache {
    pub fn new(capacity: i32) -> Self {
        Self { capacity: capacity as usize, entries: Vec::new() }
    }

    pub fn get(&mut self, key: i32) -> i32 {
        // from the newest on
        if let Some(i) = self.entries.iter().rposition(|entry| entry.0 == key) {
            self.entries[i..].rotate_left(1);
            self.entries.last().unwrap().1
        } else {
            -1
        }
    }

    pub fn put(&mut self, key: i32, value: i32) {
        if let Some(i) = self.entries.iter().rposition(|entry| entry.0 == key) {
            self.entries.remove(i);
        }
        if self.entries.len() == self.capacity {
            self.entries.remove(0);
        }
        self.entries.push((key, value));
    }
}
