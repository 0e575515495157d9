use std::collections::HashSet;

struct PhoneDirectory {
    available: HashSet<i32>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { available: (0..max_numbers).collect() }
    }

    fn get(&mut self) -> i32 {
        let Some(&number) = self.available.iter().next() else { return -1 };
        self.available.remove(&number);
        number
    }

    fn check(&self, number: i32) -> bool {
        self.available.contains(&number)
    }

    fn release(&mut self, number: i32) {
        self.available.insert(number);
    }
}
