use std::cmp::Reverse;
use std::collections::BinaryHeap;

struct PhoneDirectory {
    heap: BinaryHeap<Reverse<i32>>,
    used: Vec<bool>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory {
            heap: (0..max_numbers).map(Reverse).collect(),
            used: vec![false; max_numbers as usize],
        }
    }

    fn get(&mut self) -> i32 {
        match self.heap.pop() {
            Some(Reverse(number)) => {
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
            self.heap.push(Reverse(number));
        }
    }
}
