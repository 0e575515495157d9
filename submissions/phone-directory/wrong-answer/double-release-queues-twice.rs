use std::collections::{HashSet, VecDeque};

struct PhoneDirectory {
    available: VecDeque<i32>,
    used: HashSet<i32>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { available: (0..max_numbers).collect(), used: HashSet::new() }
    }

    fn get(&mut self) -> i32 {
        match self.available.pop_front() {
            Some(n) => {
                self.used.insert(n);
                n
            }
            None => -1,
        }
    }

    fn check(&self, number: i32) -> bool {
        !self.used.contains(&number)
    }

    fn release(&mut self, number: i32) {
        self.used.remove(&number);
        self.available.push_back(number);
    }
}
