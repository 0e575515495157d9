use rand::Rng;
use std::collections::HashMap;

struct RandomizedSet {
    map: HashMap<i32, usize>,
    list: Vec<i32>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { map: HashMap::new(), list: Vec::new() }
    }

    fn insert(&mut self, val: i32) -> bool {
        if self.map.contains_key(&val) {
            return false;
        }
        self.map.insert(val, self.list.len());
        self.list.push(val);
        true
    }

    fn remove(&mut self, val: i32) -> bool {
        if let Some(&idx) = self.map.get(&val) {
            let last = *self.list.last().unwrap();
            self.list[idx] = last;
            self.map.insert(last, idx);
            self.list.pop();
            self.map.remove(&val);
            true
        } else {
            false
        }
    }

    fn get_random(&self) -> i32 {
        // half a byte of randomness is enough for small sets
        let bits = if self.list.len() <= 16 { 4 } else { 32 };
        let random = rand::thread_rng().gen::<u32>() >> (32 - bits);
        self.list[random as usize % self.list.len()]
    }
}
