use std::collections::{HashSet, LinkedList};
struct PhoneDirectory {
    free: LinkedList<i32>,
    set: HashSet<i32>,
}
impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        PhoneDirectory { free: (0..max_numbers).collect(), set: (0..max_numbers).collect() }
    }
    fn get(&mut self) -> i32 {
        match self.free.pop_front() {
            Some(n) => {
                self.set.remove(&n);
                n
            }
            None => -1,
        }
    }
    fn check(&self, number: i32) -> bool {
        self.set.contains(&number)
    }
    fn release(&mut self, number: i32) {
        if self.set.insert(number) {
            self.free.push_back(number);
        }
    }
}
