struct PhoneDirectory {
    next: Vec<usize>,
    free: Vec<bool>,
    head: usize,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        let n = max_numbers as usize;
        PhoneDirectory { next: (1..=n).collect(), free: vec![true; n], head: 0 }
    }

    fn get(&mut self) -> i32 {
        if self.head >= self.next.len() - 1 {
            return -1;
        }
        let number = self.head;
        self.head = self.next[number];
        self.free[number] = false;
        number as i32
    }

    fn check(&self, number: i32) -> bool {
        self.free[number as usize]
    }

    fn release(&mut self, number: i32) {
        let n = number as usize;
        if !self.free[n] {
            self.free[n] = true;
            self.next[n] = self.head;
            self.head = n;
        }
    }
}
