//! The counters wrap around at 65536, which the capacity need not divide.

struct MyCircularQueue {
    v: Vec<i32>,
    head: u16,
    tail: u16,
}
impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { v: vec![0; k as usize], head: 0, tail: 0 }
    }
    fn len(&self) -> usize {
        self.tail.wrapping_sub(self.head) as usize
    }
    fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        let k = self.v.len();
        self.v[self.tail as usize % k] = value;
        self.tail = self.tail.wrapping_add(1);
        true
    }
    fn de_queue(&mut self) -> bool {
        if self.is_empty() {
            return false;
        }
        self.head = self.head.wrapping_add(1);
        true
    }
    fn front(&self) -> i32 {
        if self.is_empty() {
            -1
        } else {
            self.v[self.head as usize % self.v.len()]
        }
    }
    fn rear(&self) -> i32 {
        if self.is_empty() {
            -1
        } else {
            self.v[self.tail.wrapping_sub(1) as usize % self.v.len()]
        }
    }
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    fn is_full(&self) -> bool {
        self.len() == self.v.len()
    }
}
