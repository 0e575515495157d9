use rand::Rng;
use std::collections::BTreeMap;

struct RandomizedSet {
    places: BTreeMap<i32, usize>,
    values: Vec<i32>,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { places: BTreeMap::new(), values: Vec::new() }
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
        if let Some(&moved) = self.values.get(place) {
            self.places.insert(moved, place);
        }
        true
    }

    fn get_random(&self) -> i32 {
        self.values[rand::thread_rng().gen_range(0..self.values.len())]
    }
}
