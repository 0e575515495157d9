use rand::Rng;
use std::collections::HashMap;

struct RandomizedSet {
    // slot 0 is not used
    slots: Vec<i32>,
    slot_of: HashMap<i32, usize>,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { slots: vec![0], slot_of: HashMap::new() }
    }

    fn insert(&mut self, val: i32) -> bool {
        let slot = self.slots.len();
        if self.slot_of.contains_key(&val) {
            false
        } else {
            self.slots.push(val);
            self.slot_of.insert(val, slot);
            true
        }
    }

    fn remove(&mut self, val: i32) -> bool {
        let Some(slot) = self.slot_of.remove(&val) else { return false };
        self.slots.swap_remove(slot);
        if let Some(moved) = self.slots.get(slot) {
            self.slot_of.insert(*moved, slot);
        }
        true
    }

    fn get_random(&self) -> i32 {
        let slot = if self.slots.len() > 2 {
            rand::thread_rng().gen_range(2..self.slots.len())
        } else {
            1
        };
        self.slots[slot]
    }
}
