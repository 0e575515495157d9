//! The capacity is cut to sixteen bits.

struct MyCircularQueue {
    v: Vec<i32>,
    head: u16,
    len: u16,
    k: u16,
}
impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { v: vec![0; k as u16 as usize], head: 0, len: 0, k: k as u16 }
    }
    fn en_queue(&mut self, value: i32) -> bool {
        if self.len == self.k {
            return false;
        }
        let i = (self.head as usize + self.len as usize) % self.k as usize;
        self.v[i] = value;
        self.len += 1;
        true
    }
    fn de_queue(&mut self) -> bool {
        if self.len == 0 {
            return false;
        }
        self.head = ((self.head as usize + 1) % self.k as usize) as u16;
        self.len -= 1;
        true
    }
    fn front(&self) -> i32 {
        if self.len == 0 {
            -1
        } else {
            self.v[self.head as usize]
        }
    }
    fn rear(&self) -> i32 {
        if self.len == 0 {
            -1
        } else {
            self.v[(self.head as usize + self.len as usize - 1) % self.k as usize]
        }
    }
    fn is_empty(&self) -> bool {
        self.len == 0
    }
    fn is_full(&self) -> bool {
        self.len == self.k
    }
}
