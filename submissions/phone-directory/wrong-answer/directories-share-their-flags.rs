use std::cell::RefCell;
use std::collections::HashSet;

thread_local! {
    static USED: RefCell<HashSet<i32>> = RefCell::new(HashSet::new());
}

struct PhoneDirectory {
    free: Vec<i32>,
}

impl PhoneDirectory {
    fn new(max_numbers: i32) -> Self {
        USED.with(|used| used.borrow_mut().clear());
        PhoneDirectory { free: (0..max_numbers).rev().collect() }
    }

    fn get(&mut self) -> i32 {
        match self.free.pop() {
            Some(number) => {
                USED.with(|used| used.borrow_mut().insert(number));
                number
            }
            None => -1,
        }
    }

    fn check(&self, number: i32) -> bool {
        USED.with(|used| !used.borrow().contains(&number))
    }

    fn release(&mut self, number: i32) {
        if USED.with(|used| used.borrow_mut().remove(&number)) {
            self.free.push(number);
        }
    }
}
