use std::collections::HashSet;

struct PhoneDirectory {
    max: i32,
    used: HashSet<i32>,
    // nothing below is free
    low: i32,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { max: max_numbers, used: HashSet::new(), low: 0 }
    }

    fn get(&mut self) -> i32 {
        while self.low < self.max && self.used.contains(&self.low) {
            self.low += 1;
        }
        if self.low == self.max {
            return -1;
        }
        self.used.insert(self.low);
        self.low
    }

    fn check(&self, number: i32) -> bool {
        !self.used.contains(&number)
    }

    fn release(&mut self, number: i32) {
        self.used.remove(&number);
        self.low = self.low.min(number);
    }
}
