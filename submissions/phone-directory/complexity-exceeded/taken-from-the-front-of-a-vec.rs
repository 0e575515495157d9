struct PhoneDirectory {
    free: Vec<i32>,
    is_free: Vec<bool>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory {
            free: (0..max_numbers).collect(),
            is_free: vec![true; max_numbers as usize],
        }
    }

    fn get(&mut self) -> i32 {
        if self.free.is_empty() {
            return -1;
        }
        let number = self.free.remove(0);
        self.is_free[number as usize] = false;
        number
    }

    fn check(&self, number: i32) -> bool {
        self.is_free[number as usize]
    }

    fn release(&mut self, number: i32) {
        if !self.is_free[number as usize] {
            self.is_free[number as usize] = true;
            self.free.push(number);
        }
    }
}
