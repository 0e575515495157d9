use std::collections::hash_map::Entry;
use std::collections::HashMap;
use std::time::{SystemTime, UNIX_EPOCH};

pub struct RandomizedSet {
    index: HashMap<i64, usize>,
    values: Vec<i64>,
    state: u64,
}

impl RandomizedSet {
    pub fn new() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        Self { index: HashMap::new(), values: vec![], state: now.as_nanos() as u64 | 1 }
    }

    pub fn insert(&mut self, val: i64) -> bool {
        match self.index.entry(val) {
            Entry::Occupied(_) => false,
            Entry::Vacant(slot) => {
                slot.insert(self.values.len());
                self.values.push(val);
                true
            }
        }
    }

    pub fn remove(&mut self, val: i64) -> bool {
        match self.index.remove(&val) {
            None => false,
            Some(at) => {
                let last = self.values.pop().expect("there is at least the value itself");
                if last != val {
                    self.values[at] = last;
                    self.index.insert(last, at);
                }
                true
            }
        }
    }

    pub fn get_random(&mut self) -> i64 {
        // xorshift64*
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        let random = self.state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        self.values[random as usize % self.values.len()]
    }
}
