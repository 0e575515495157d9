use rand::seq::SliceRandom;
use std::collections::{HashMap, HashSet};

struct RandomizedSet {
    present: HashSet<i32>,
    position: HashMap<i32, usize>,
    values: Vec<i32>,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { present: HashSet::new(), position: HashMap::new(), values: Vec::new() }
    }

    fn insert(&mut self, val: i32) -> bool {
        if !self.present.insert(val) {
            return false;
        }
        self.position.entry(val).or_insert(self.values.len());
        self.values.push(val);
        true
    }

    fn remove(&mut self, val: i32) -> bool {
        if !self.present.remove(&val) {
            return false;
        }
        let at = self.position[&val];
        let last = self.values.pop().unwrap_or(val);
        if at < self.values.len() {
            self.values[at] = last;
            self.position.insert(last, at);
        }
        true
    }

    fn get_random(&self) -> i32 {
        self.values.choose(&mut rand::thread_rng()).copied().unwrap_or_default()
    }
}
