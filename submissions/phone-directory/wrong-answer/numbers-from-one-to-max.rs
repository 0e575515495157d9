use std::collections::VecDeque;

struct PhoneDirectory {
    queue: VecDeque<i32>,
    used: Vec<bool>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        Self { queue: (1..=max_numbers).collect(), used: vec![false; max_numbers as usize + 1] }
    }

    fn get(&mut self) -> i32 {
        match self.queue.pop_front() {
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
        if std::mem::take(&mut self.used[number as usize]) {
            self.queue.push_back(number);
        }
    }
}
