//! The list of free numbers gives back its room as soon as half of it is empty, and the next number
//! that is taken back doubles it again.

struct PhoneDirectory {
    free: Vec<i32>,
    used: Vec<bool>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { free: (0..max_numbers).collect(), used: vec![false; max_numbers as usize] }
    }

    fn get(&mut self) -> i32 {
        if 2 * self.free.len() <= self.free.capacity() {
            self.free.shrink_to_fit();
        }
        let Some(number) = self.free.pop() else { return -1 };
        self.used[number as usize] = true;
        number
    }

    fn check(&self, number: i32) -> bool {
        !self.used[number as usize]
    }

    fn release(&mut self, number: i32) {
        if std::mem::take(&mut self.used[number as usize]) {
            self.free.push(number);
        }
    }
}
