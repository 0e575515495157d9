struct PhoneDirectory {
    free: Vec<usize>,
    used: Vec<bool>,
    exhausted: bool,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        let n = max_numbers as usize;
        PhoneDirectory { free: (0..n).rev().collect(), used: vec![false; n], exhausted: false }
    }

    fn get(&mut self) -> i32 {
        if self.exhausted {
            return -1;
        }
        match self.free.pop() {
            Some(number) => {
                self.used[number] = true;
                number as i32
            }
            None => {
                self.exhausted = true;
                -1
            }
        }
    }

    fn check(&self, number: i32) -> bool {
        !self.used[number as usize]
    }

    fn release(&mut self, number: i32) {
        let number = number as usize;
        if self.used[number] {
            self.used[number] = false;
            self.free.push(number);
        }
    }
}
