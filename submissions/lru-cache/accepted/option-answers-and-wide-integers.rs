use std::collections::hash_map::{Entry, HashMap};

#[derive(Clone, Copy)]
struct Slot {
    key: u64,
    value: i64,
    prev: u32,
    next: u32,
}

pub struct LRUCache {
    capacity: usize,
    index: HashMap<u64, u32>,
    slots: Vec<Slot>,
    newest: Option<u32>,
    oldest: Option<u32>,
}

impl LRUCache {
    pub fn new(capacity: usize) -> Self {
        Self { capacity, index: HashMap::new(), slots: Vec::new(), newest: None, oldest: None }
    }

    pub fn get(&mut self, key: u64) -> Option<i64> {
        let slot = *self.index.get(&key)?;
        self.touch(slot);
        Some(self.slots[slot as usize].value)
    }

    pub fn put(&mut self, key: u64, value: i64) -> bool {
        let full = self.index.len() >= self.capacity;
        match self.index.entry(key) {
            Entry::Occupied(entry) => {
                let slot = *entry.get();
                self.slots[slot as usize].value = value;
                self.touch(slot);
                false
            }
            Entry::Vacant(entry) if !full => {
                let slot = self.slots.len() as u32;
                entry.insert(slot);
                self.slots.push(Slot { key, value, prev: u32::MAX, next: u32::MAX });
                self.link(slot);
                true
            }
            Entry::Vacant(entry) => {
                let slot = self.oldest.expect("a full cache has an oldest entry");
                entry.insert(slot);
                self.unlink(slot);
                let old = std::mem::replace(&mut self.slots[slot as usize].key, key);
                self.slots[slot as usize].value = value;
                self.index.remove(&old);
                self.link(slot);
                true
            }
        }
    }

    fn touch(&mut self, slot: u32) {
        if self.newest != Some(slot) {
            self.unlink(slot);
            self.link(slot);
        }
    }

    fn unlink(&mut self, slot: u32) {
        let Slot { prev, next, .. } = self.slots[slot as usize];
        match prev {
            u32::MAX => self.newest = (next != u32::MAX).then_some(next),
            _ => self.slots[prev as usize].next = next,
        }
        match next {
            u32::MAX => self.oldest = (prev != u32::MAX).then_some(prev),
            _ => self.slots[next as usize].prev = prev,
        }
    }

    fn link(&mut self, slot: u32) {
        let second = self.newest.replace(slot);
        self.slots[slot as usize].prev = u32::MAX;
        self.slots[slot as usize].next = second.unwrap_or(u32::MAX);
        match second {
            Some(second) => self.slots[second as usize].prev = slot,
            None => self.oldest = Some(slot),
        }
    }
}
