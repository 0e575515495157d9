struct PhoneDirectory {
    used: Vec<bool>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { used: vec![false; max_numbers as usize] }
    }

    fn get(&mut self) -> i32 {
        for (number, used) in self.used.iter_mut().enumerate() {
            if !*used {
                *used = true;
                return number as i32;
            }
        }
        -1
    }

    fn check(&self, number: i32) -> bool {
        !self.used[number as usize]
    }

    fn release(&mut self, number: i32) {
        self.used[number as usize] = false;
    }
}
