//! An ordered map from a value to the number of its copies.

use std::collections::BTreeMap;

#[derive(Default)]
pub struct Skiplist(BTreeMap<i32, usize>);

impl Skiplist {
    pub fn new() -> Skiplist {
        Self::default()
    }
    pub fn search(&self, target: i32) -> bool {
        self.0.get(&target).map_or(false, |n| *n > 0)
    }
    pub fn add(&mut self, num: i32) {
        self.0.entry(num).and_modify(|n| *n += 1).or_insert(1);
    }
    pub fn erase(&mut self, num: i32) -> bool {
        if let Some(n) = self.0.get_mut(&num) {
            *n -= 1;
            if *n == 0 {
                self.0.remove(&num);
            }
            return true;
        }
        false
    }
}
