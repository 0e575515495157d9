//! Reference for the circular queue: a ring of slots, where the oldest value is, and how many there are.

/// A queue with room for a fixed number of values.
#[derive(Debug)]
pub struct MyCircularQueue {
    slots: Box<[i32]>,
    /// The slot of the oldest value.
    front: usize,
    /// How many values there are. With the two ends alone, full and empty would look the same.
    length: usize,
}

impl MyCircularQueue {
    /// Makes an empty queue with room for `k` values.
    pub fn new(k: i32) -> Self {
        MyCircularQueue { slots: vec![0; k as usize].into(), front: 0, length: 0 }
    }

    /// Appends a value; false if there is no room.
    pub fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        self.length += 1;
        let rear = self.slot(self.length - 1);
        self.slots[rear] = value;
        true
    }

    /// Removes the oldest value; false if there is none.
    pub fn de_queue(&mut self) -> bool {
        if self.is_empty() {
            return false;
        }
        self.front = self.slot(1);
        self.length -= 1;
        true
    }

    /// Returns the oldest value, or -1.
    pub fn front(&self) -> i32 {
        if self.is_empty() { -1 } else { self.slots[self.front] }
    }

    /// Returns the newest value, or -1.
    pub fn rear(&self) -> i32 {
        if self.is_empty() { -1 } else { self.slots[self.slot(self.length - 1)] }
    }

    /// Tells whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Tells whether there is no room.
    pub fn is_full(&self) -> bool {
        self.length == self.slots.len()
    }

    /// The slot of the value that so many others came before.
    fn slot(&self, others: usize) -> usize {
        (self.front + others) % self.slots.len()
    }

    /// There is room for at least one value.
    pub fn can_new(k: i32) -> bool {
        k >= 1
    }
}
