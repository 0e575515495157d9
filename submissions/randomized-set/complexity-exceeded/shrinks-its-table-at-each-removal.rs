//! A dense array and its index, which gives its spare room back at every removal: just beyond a table size, every insertion rebuilds it.

use rand::Rng;
use std::collections::HashMap;
struct RandomizedSet {
    v: Vec<i32>,
    m: HashMap<i32, usize>,
}
impl RandomizedSet {
    fn new() -> Self {
        Self { v: vec![], m: HashMap::new() }
    }
    fn insert(&mut self, val: i32) -> bool {
        if self.m.contains_key(&val) {
            return false;
        }
        self.m.insert(val, self.v.len());
        self.v.push(val);
        true
    }
    fn remove(&mut self, val: i32) -> bool {
        if let Some(i) = self.m.remove(&val) {
            self.v.swap_remove(i);
            if i < self.v.len() {
                self.m.insert(self.v[i], i);
            }
            self.m.shrink_to_fit();
            true
        } else {
            false
        }
    }
    fn get_random(&self) -> i32 {
        self.v[rand::thread_rng().gen_range(0..self.v.len())]
    }
}
