use std::collections::BTreeSet;

struct PhoneDirectory {
    free: BTreeSet<i32>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { free: (0..max_numbers).collect() }
    }

    fn get(&mut self) -> i32 {
        self.free.pop_first().unwrap_or(-1)
    }

    fn check(&self, number: i32) -> bool {
        self.free.contains(&number)
    }

    fn release(&mut self, number: i32) {
        self.free.insert(number);
    }
}
