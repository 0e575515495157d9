use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use std::collections::HashMap;

/// Removed values leave holes, and a draw is repeated until it hits no hole. When more than half
/// of the slots are holes they are closed, so that two draws are enough on average.
struct RandomizedSet {
    slots: Vec<Option<i32>>,
    places: HashMap<i32, usize>,
    rng: StdRng,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { slots: vec![], places: HashMap::new(), rng: StdRng::from_entropy() }
    }

    fn insert(&mut self, val: i32) -> bool {
        if self.places.contains_key(&val) {
            return false;
        }
        self.places.insert(val, self.slots.len());
        self.slots.push(Some(val));
        true
    }

    fn remove(&mut self, val: i32) -> bool {
        let Some(place) = self.places.remove(&val) else {
            return false;
        };
        self.slots[place] = None;
        if self.slots.len() > 2 * self.places.len() {
            self.slots.retain(Option::is_some);
            for (place, val) in self.slots.iter().flatten().enumerate() {
                self.places.insert(*val, place);
            }
        }
        true
    }

    fn get_random(&mut self) -> i32 {
        loop {
            let place = self.rng.gen_range(0..self.slots.len());
            if let Some(val) = self.slots[place] {
                return val;
            }
        }
    }
}
