use std::collections::HashMap;

struct RandomizedSet {
    place: HashMap<i32, usize>,
    values: Vec<i32>,
    state: u64,
    last: usize,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { place: HashMap::new(), values: Vec::new(), state: 88172645463325252, last: 0 }
    }

    fn insert(&mut self, val: i32) -> bool {
        if self.place.contains_key(&val) {
            return false;
        }
        self.place.insert(val, self.values.len());
        self.values.push(val);
        true
    }

    fn remove(&mut self, val: i32) -> bool {
        let Some(at) = self.place.remove(&val) else { return false };
        let last = self.values.pop().unwrap();
        if at < self.values.len() {
            self.values[at] = last;
            self.place.insert(last, at);
        }
        true
    }

    fn get_random(&mut self) -> i32 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        let count = self.values.len();
        let drawn = self.state as usize;
        // One of the others.
        self.last = match count {
            1 => 0,
            _ => (self.last + 1 + drawn % (count - 1)) % count,
        };
        self.values[self.last]
    }
}
