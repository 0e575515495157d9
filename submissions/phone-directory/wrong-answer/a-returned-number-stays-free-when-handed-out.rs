struct PhoneDirectory {
    fresh: std::ops::Range<i32>,
    returned: Vec<i32>,
    used: Vec<bool>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory {
            fresh: 0..max_numbers,
            returned: vec![],
            used: vec![false; max_numbers as usize],
        }
    }

    fn get(&mut self) -> i32 {
        if let Some(number) = self.returned.pop() {
            return number;
        }
        match self.fresh.next() {
            Some(number) => {
                self.used[number as usize] = true;
                number
            }
            None => -1,
        }
    }

    fn check(&self, number: i32) -> bool {
        !self.used[number as usize]
    }

    fn release(&mut self, number: i32) {
        if self.used[number as usize] {
            self.used[number as usize] = false;
            self.returned.push(number);
        }
    }
}
