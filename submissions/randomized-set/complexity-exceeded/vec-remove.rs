use rand::Rng;
use std::collections::HashSet;

struct RandomizedSet {
    values: Vec<i32>,
    present: HashSet<i32>,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { values: Vec::new(), present: HashSet::new() }
    }

    fn insert(&mut self, val: i32) -> bool {
        let fresh = self.present.insert(val);
        if fresh {
            self.values.push(val);
        }
        fresh
    }

    fn remove(&mut self, val: i32) -> bool {
        if !self.present.remove(&val) {
            return false;
        }
        let at = self.values.iter().position(|&other| other == val).unwrap();
        self.values.remove(at);
        true
    }

    fn get_random(&self) -> i32 {
        self.values[rand::thread_rng().gen_range(0..self.values.len())]
    }
}
