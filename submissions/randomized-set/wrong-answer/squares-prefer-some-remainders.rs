use std::collections::HashMap;

struct RandomizedSet {
    index: HashMap<i32, usize>,
    values: Vec<i32>,
    seed: u32,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { index: HashMap::new(), values: Vec::new(), seed: 12345 }
    }

    fn insert(&mut self, val: i32) -> bool {
        if self.index.contains_key(&val) {
            return false;
        }
        self.index.insert(val, self.values.len());
        self.values.push(val);
        true
    }

    fn remove(&mut self, val: i32) -> bool {
        let Some(at) = self.index.remove(&val) else { return false };
        self.values.swap_remove(at);
        if at < self.values.len() {
            self.index.insert(self.values[at], at);
        }
        true
    }

    fn get_random(&mut self) -> i32 {
        // squares prefer some remainders to others
        self.seed = self.seed.wrapping_mul(1664525).wrapping_add(1013904223);
        let x = (self.seed >> 16) as usize;
        self.values[x * x % self.values.len()]
    }
}
