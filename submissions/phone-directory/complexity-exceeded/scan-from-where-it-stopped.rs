struct PhoneDirectory {
    used: Vec<bool>,
    left: usize,
    next: usize,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        let n = max_numbers as usize;
        PhoneDirectory { used: vec![false; n], left: n, next: 0 }
    }

    fn get(&mut self) -> i32 {
        if self.left == 0 {
            return -1;
        }
        while self.used[self.next] {
            self.next = (self.next + 1) % self.used.len();
        }
        self.used[self.next] = true;
        self.left -= 1;
        self.next as i32
    }

    fn check(&self, number: i32) -> bool {
        !self.used[number as usize]
    }

    fn release(&mut self, number: i32) {
        if self.used[number as usize] {
            self.used[number as usize] = false;
            self.left += 1;
        }
    }
}
