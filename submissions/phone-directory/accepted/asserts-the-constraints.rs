//! A right solution that asserts the constraints of the problem: no call may ask for more.

struct PhoneDirectory {
    stack: Vec<i32>,
    free: Vec<bool>,
}
impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        assert!((1..=100_000).contains(&max_numbers));
        PhoneDirectory {
            stack: (0..max_numbers).rev().collect(),
            free: vec![true; max_numbers as usize],
        }
    }
    fn get(&mut self) -> Option<i32> {
        let n = self.stack.pop()?;
        self.free[n as usize] = false;
        Some(n)
    }
    fn check(&self, number: i32) -> bool {
        self.free[number as usize]
    }
    fn release(&mut self, number: i32) {
        let f = &mut self.free[number as usize];
        if !*f {
            *f = true;
            self.stack.push(number);
        }
    }
}
