struct MyCircularQueue {
    q: Vec<i32>,
    head: usize,
    tail: usize,
    len: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { q: vec![-1; k as usize], head: 0, tail: 0, len: 0 }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.len == self.q.len() {
            return false;
        }
        self.q[self.tail] = value;
        self.tail = (self.tail + 1) % self.q.len();
        self.len += 1;
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.len == 0 {
            return false;
        }
        self.head = (self.head + 1) % self.q.len();
        self.len -= 1;
        true
    }

    fn front(&self) -> i32 {
        if self.len == 0 { -1 } else { self.q[self.head] }
    }

    fn rear(&self) -> i32 {
        if self.len == 0 {
            return -1;
        }
        // 2^64 - 1 is not -1 modulo k
        self.q[self.tail.wrapping_sub(1) % self.q.len()]
    }

    fn is_empty(&self) -> bool {
        self.len == 0
    }

    fn is_full(&self) -> bool {
        self.len == self.q.len()
    }
}
