use std::collections::{HashSet, VecDeque};

struct PhoneDirectory {
    queue: VecDeque<i32>,
    in_queue: HashSet<i32>,
    handed_out: HashSet<i32>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory {
            queue: (0..max_numbers).collect(),
            in_queue: (0..max_numbers).collect(),
            handed_out: HashSet::new(),
        }
    }

    fn get(&mut self) -> i32 {
        match self.queue.pop_front() {
            Some(number) => {
                self.in_queue.remove(&number);
                self.handed_out.insert(number);
                number
            }
            None => -1,
        }
    }

    fn check(&self, number: i32) -> bool {
        !self.handed_out.contains(&number)
    }

    fn release(&mut self, number: i32) {
        if self.in_queue.insert(number) {
            self.queue.push_back(number);
        }
    }
}
