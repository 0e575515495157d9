//! Every free number names the next free one; a used number names nobody.

const USED: i32 = -2;
const NOBODY: i32 = -1;

pub struct PhoneDirectory {
    next: Box<[i32]>,
    first: i32,
}

impl PhoneDirectory {
    pub fn new(max_numbers: i32) -> PhoneDirectory {
        let mut next: Vec<i32> = (1..=max_numbers).collect();
        *next.last_mut().unwrap() = NOBODY;
        PhoneDirectory { next: next.into_boxed_slice(), first: 0 }
    }

    pub fn get(&mut self) -> i32 {
        let number = self.first;
        if number != NOBODY {
            self.first = std::mem::replace(&mut self.next[number as usize], USED);
        }
        number
    }

    pub fn check(&mut self, number: i32) -> bool {
        self.next[number as usize] != USED
    }

    pub fn release(&mut self, number: i32) {
        if self.check(number) {
            return;
        }
        self.next[number as usize] = self.first;
        self.first = number;
    }
}
