use rand::Rng;
use std::collections::HashMap;

struct RandomizedSet {
    slots: Vec<Option<i32>>,
    place: HashMap<i32, usize>,
    free: Vec<usize>,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { slots: Vec::new(), place: HashMap::new(), free: Vec::new() }
    }

    fn insert(&mut self, val: i32) -> bool {
        if self.place.contains_key(&val) {
            return false;
        }
        let at = match self.free.pop() {
            Some(at) => at,
            None => {
                self.slots.push(None);
                self.slots.len() - 1
            }
        };
        self.slots[at] = Some(val);
        self.place.insert(val, at);
        true
    }

    fn remove(&mut self, val: i32) -> bool {
        match self.place.remove(&val) {
            Some(at) => {
                self.slots[at] = None;
                self.free.push(at);
                true
            }
            None => false,
        }
    }

    // draws until it meets a value
    fn get_random(&self) -> i32 {
        let mut rng = rand::thread_rng();
        loop {
            if let Some(val) = self.slots[rng.gen_range(0..self.slots.len())] {
                return val;
            }
        }
    }
}
