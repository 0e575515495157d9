use std::collections::HashMap;

struct RandomizedSet {
    place: HashMap<i32, usize>,
    values: Vec<i32>,
    next: usize,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { place: HashMap::new(), values: Vec::new(), next: 0 }
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
        self.next = (self.next + 1) % self.values.len();
        self.values[self.next]
    }
}
