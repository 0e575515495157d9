use rand::seq::SliceRandom;
use std::collections::HashMap;

struct RandomizedSet {
    map: HashMap<i32, usize>,
    list: Vec<i32>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { map: HashMap::new(), list: Vec::new() }
    }

    fn insert(&mut self, val: i32) -> bool {
        if self.map.contains_key(&val) {
            return false;
        }
        self.map.insert(val, self.list.len());
        self.list.push(val);
        true
    }

    fn remove(&mut self, val: i32) -> bool {
        if let Some(idx) = self.map.remove(&val) {
            let last = self.list.pop().unwrap();
            if let Some(slot) = self.list.get_mut(idx) {
                *slot = last;
            }
            true
        } else {
            false
        }
    }

    fn get_random(&self) -> i32 {
        self.list.choose(&mut rand::thread_rng()).copied().unwrap_or_default()
    }
}
