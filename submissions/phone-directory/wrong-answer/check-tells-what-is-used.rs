use std::collections::HashSet;

struct PhoneDirectory {
    free: Vec<i32>,
    used: HashSet<i32>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { free: (0..max_numbers).rev().collect(), used: HashSet::new() }
    }

    fn get(&mut self) -> i32 {
        if let Some(number) = self.free.pop() {
            self.used.insert(number);
            return number;
        }
        -1
    }

    fn check(&self, number: i32) -> bool {
        self.used.contains(&number)
    }

    fn release(&mut self, number: i32) {
        if self.used.remove(&number) {
            self.free.push(number);
        }
    }
}
