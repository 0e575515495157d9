struct PhoneDirectory {
    free: Vec<u64>,
    stack: Vec<i32>,
}
impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        Self {
            free: vec![u64::MAX; (max_numbers as usize + 63) / 64],
            stack: (0..max_numbers).rev().collect(),
        }
    }
    fn get(&mut self) -> i32 {
        let Some(n) = self.stack.pop() else { return -1 };
        self.free[n as usize >> 6] &= !(1 << (n & 31));
        n
    }
    fn check(&self, number: i32) -> bool {
        self.free[number as usize >> 6] & 1 << (number & 31) != 0
    }
    fn release(&mut self, number: i32) {
        if !self.check(number) {
            self.free[number as usize >> 6] |= 1 << (number & 31);
            self.stack.push(number);
        }
    }
}
