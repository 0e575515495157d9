use std::cell::{Cell, RefCell};

struct PhoneDirectory {
    free: RefCell<Vec<usize>>,
    is_free: Vec<Cell<bool>>,
}

impl PhoneDirectory {
    fn new(max_numbers: usize) -> Self {
        PhoneDirectory {
            free: RefCell::new((0..max_numbers).collect()),
            is_free: vec![Cell::new(true); max_numbers],
        }
    }

    fn get(&self) -> Option<usize> {
        let number = self.free.borrow_mut().pop()?;
        self.is_free[number].set(false);
        Some(number)
    }

    fn check(&self, number: usize) -> bool {
        self.is_free[number].get()
    }

    fn release(&self, number: usize) {
        if !self.is_free[number].replace(true) {
            self.free.borrow_mut().push(number);
        }
    }
}
