use rand::seq::SliceRandom;
use std::collections::HashMap;

struct RandomizedSet {
    nums: Vec<i32>,
    pos: HashMap<i32, usize>,
}

impl RandomizedSet {
    fn new() -> Self {
        Self { nums: vec![], pos: HashMap::new() }
    }

    fn insert(&mut self, val: i32) -> bool {
        if self.pos.contains_key(&val) {
            return false;
        }
        self.nums.push(val);
        self.pos.insert(val, self.nums.len() - 1);
        true
    }

    fn remove(&mut self, val: i32) -> bool {
        let Some(i) = self.pos.remove(&val) else {
            return false;
        };
        if let Some(last) = self.nums.pop() {
            self.pos.insert(last, i);
            if i < self.nums.len() {
                self.nums[i] = last;
            }
        }
        true
    }

    fn get_random(&self) -> i32 {
        self.nums.choose(&mut rand::thread_rng()).copied().unwrap_or_default()
    }
}
