struct PhoneDirectory {
    next: usize,
    used: Vec<bool>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { next: 0, used: vec![false; max_numbers as usize] }
    }

    fn get(&mut self) -> i32 {
        if self.next >= self.used.len() {
            return -1;
        }
        let number = self.next;
        self.used[number] = true;
        self.next += 1;
        number as i32
    }

    fn check(&self, number: i32) -> bool {
        !self.used[number as usize]
    }

    fn release(&mut self, number: i32) {
        self.used[number as usize] = false;
    }
}
