use std::cell::{Cell, RefCell};

// `taken` and `put` only ever grow; the slot is the counter modulo k.
struct MyCircularQueue {
    ring: RefCell<Vec<i32>>,
    taken: Cell<u64>,
    put: Cell<u64>,
    k: u64,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        let ring = RefCell::new(vec![-1; k as usize]);
        MyCircularQueue { ring, taken: Cell::new(0), put: Cell::new(0), k: k as u64 }
    }

    fn en_queue(&self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        let put = self.put.get();
        self.ring.borrow_mut()[(put % self.k) as usize] = value;
        self.put.set(put + 1);
        true
    }

    fn de_queue(&self) -> bool {
        if self.is_empty() {
            return false;
        }
        self.taken.set(self.taken.get() + 1);
        true
    }

    fn front(&self) -> i32 {
        if self.is_empty() { -1 } else { self.ring.borrow()[(self.taken.get() % self.k) as usize] }
    }

    fn rear(&self) -> i32 {
        match self.is_empty() {
            true => -1,
            false => self.ring.borrow()[((self.put.get() - 1) % self.k) as usize],
        }
    }

    fn is_empty(&self) -> bool {
        self.put == self.taken
    }

    fn is_full(&self) -> bool {
        self.put.get() - self.taken.get() == self.k
    }
}
