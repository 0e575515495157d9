use std::collections::VecDeque;

struct PhoneDirectory {
    queue: VecDeque<i32>,
    used: Vec<bool>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        Self {
            queue: (0..max_numbers).collect(),
            used: vec![false; max_numbers as usize],
        }
    }

    fn get(&mut self) -> i32 {
        if let Some(number) = self.queue.pop_front() {
            self.used[number as usize] = true;
            number
        } else {
            -1
        }
    }

    fn check(&self, number: i32) -> bool {
        !self.used[number as usize]
    }

    fn release(&mut self, number: i32) {
        let n = number as usize;
        if self.used[n] {
            self.used[n] = false;
            self.queue.push_back(number);
        }
    }
}
