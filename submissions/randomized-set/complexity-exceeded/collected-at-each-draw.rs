use rand::seq::SliceRandom;
use std::collections::BTreeSet;

struct RandomizedSet {
    set: std::collections::HashSet<i32>,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { set: Default::default() }
    }

    fn insert(&mut self, val: i32) -> bool {
        self.set.insert(val)
    }

    fn remove(&mut self, val: i32) -> bool {
        self.set.remove(&val)
    }

    fn get_random(&self) -> i32 {
        let sorted: BTreeSet<i32> = self.set.iter().copied().collect();
        let all: Vec<i32> = sorted.into_iter().collect();
        *all.choose(&mut rand::thread_rng()).unwrap()
    }
}
