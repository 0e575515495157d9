//! The list gives back its room as soon as half of it is empty, and the next value doubles it again.

use std::collections::HashMap;

struct RandomizedSet {
    values: Vec<i32>,
    places: HashMap<i32, usize>,
    state: u64,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { values: Vec::new(), places: HashMap::new(), state: 88_172_645_463_325_252 }
    }

    fn insert(&mut self, val: i32) -> bool {
        if self.places.contains_key(&val) {
            return false;
        }
        self.places.insert(val, self.values.len());
        self.values.push(val);
        true
    }

    fn remove(&mut self, val: i32) -> bool {
        let Some(place) = self.places.remove(&val) else { return false };
        self.values.swap_remove(place);
        if let Some(moved) = self.values.get(place) {
            self.places.insert(*moved, place);
        }
        if 2 * self.values.len() <= self.values.capacity() {
            self.values.shrink_to_fit();
        }
        true
    }

    fn get_random(&mut self) -> i32 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        let place = (self.state >> 32) * self.values.len() as u64 >> 32;
        self.values[place as usize]
    }
}
