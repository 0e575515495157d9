struct PhoneDirectory {
    stack: Vec<i32>,
    // whether a number went back onto the stack since it was last handed out
    returned: Vec<bool>,
    free: Vec<bool>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        let n = max_numbers as usize;
        PhoneDirectory {
            stack: (0..max_numbers).rev().collect(),
            returned: vec![false; n],
            free: vec![true; n],
        }
    }

    fn get(&mut self) -> i32 {
        let Some(number) = self.stack.pop() else { return -1 };
        self.returned[number as usize] = false;
        self.free[number as usize] = false;
        number
    }

    fn check(&self, number: i32) -> bool {
        self.free[number as usize]
    }

    fn release(&mut self, number: i32) {
        let n = number as usize;
        if !self.returned[n] {
            self.returned[n] = true;
            self.free[n] = true;
            self.stack.push(number);
        }
    }
}
