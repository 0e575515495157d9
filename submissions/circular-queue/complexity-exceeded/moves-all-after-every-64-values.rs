// head index moves; compacts at a fixed number of removed values: O(k) now and then
struct MyCircularQueue {
    v: Vec<i32>,
    h: usize,
    k: usize,
}
impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { v: vec![], h: 0, k: k as usize }
    }
    fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        self.v.push(value);
        true
    }
    fn de_queue(&mut self) -> bool {
        if self.is_empty() {
            return false;
        }
        self.h += 1;
        if self.h == 64 {
            self.v.drain(..64);
            self.h = 0;
        }
        true
    }
    fn front(&self) -> i32 {
        if self.is_empty() {
            -1
        } else {
            self.v[self.h]
        }
    }
    fn rear(&self) -> i32 {
        if self.is_empty() {
            -1
        } else {
            *self.v.last().unwrap()
        }
    }
    fn is_empty(&self) -> bool {
        self.h == self.v.len()
    }
    fn is_full(&self) -> bool {
        self.v.len() - self.h == self.k
    }
}
