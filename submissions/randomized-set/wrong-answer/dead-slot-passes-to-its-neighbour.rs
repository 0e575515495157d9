//! A draw that meets a removed value goes on to the next slot, which so comes up more often.

use std::collections::HashMap;
pub struct RandomizedSet {
    slots: Vec<Option<i32>>,
    at: HashMap<i32, usize>,
    s: u64,
}
impl RandomizedSet {
    pub fn new() -> Self {
        Self { slots: vec![], at: HashMap::new(), s: 1 }
    }
    pub fn insert(&mut self, val: i32) -> bool {
        if self.at.contains_key(&val) {
            return false;
        }
        self.at.insert(val, self.slots.len());
        self.slots.push(Some(val));
        self.tidy();
        true
    }
    pub fn remove(&mut self, val: i32) -> bool {
        match self.at.remove(&val) {
            Some(i) => {
                self.slots[i] = None;
                self.tidy();
                true
            }
            None => false,
        }
    }
    fn tidy(&mut self) {
        if self.slots.len() > 16 && self.at.len() * 4 < self.slots.len() {
            self.slots.retain(|s| s.is_some());
            for (i, s) in self.slots.iter().enumerate() {
                self.at.insert(s.unwrap(), i);
            }
        }
    }
    fn roll(&mut self) -> usize {
        self.s = self.s.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.s >> 32) * self.slots.len() as u64 >> 32) as usize
    }
    pub fn get_random(&mut self) -> i32 {
        let mut i = self.roll();
        loop {
            if let Some(v) = self.slots[i] {
                return v;
            }
            i = (i + 1) % self.slots.len();
        }
    }
}
