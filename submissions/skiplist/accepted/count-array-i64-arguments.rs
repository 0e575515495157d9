//! A table with a counter for every possible value.

pub struct Skiplist {
    copies: Vec<u32>,
}

impl Skiplist {
    pub fn new() -> Self {
        Skiplist { copies: vec![0; 20_001] }
    }

    pub fn search(&mut self, target: i64) -> bool {
        self.copies[target as usize] != 0
    }

    pub fn add(&mut self, num: i64) {
        self.copies[num as usize] += 1;
    }

    pub fn erase(&mut self, num: i64) -> bool {
        let copies = &mut self.copies[num as usize];
        let found = *copies > 0;
        if found {
            *copies -= 1;
        }
        found
    }
}
