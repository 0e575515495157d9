use std::collections::VecDeque;

struct PhoneDirectory {
    queue: VecDeque<i32>,
    used: Vec<bool>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        Self { queue: (0..max_numbers).collect(), used: vec![false; max_numbers as usize] }
    }

    fn get(&mut self) -> i32 {
        self.queue.pop_front().unwrap_or(-1)
    }

    fn check(&self, number: i32) -> bool {
        !self.used[number as usize]
    }

    fn release(&mut self, number: i32) {
        if self.used[number as usize] {
            self.used[number as usize] = false;
            self.queue.push_back(number);
        }
    }
}
