struct PhoneDirectory {
    free: Vec<i32>,
    taken: Vec<bool>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory {
            free: (0..max_numbers).collect(),
            taken: vec![false; max_numbers as usize],
        }
    }

    fn get(&mut self) -> i32 {
        let number = self.free.pop().unwrap_or_default();
        self.taken[number as usize] = true;
        number
    }

    fn check(&self, number: i32) -> bool {
        !self.taken[number as usize]
    }

    fn release(&mut self, number: i32) {
        if self.taken[number as usize] {
            self.taken[number as usize] = false;
            self.free.push(number);
        }
    }
}
