struct MyCircularQueue {
    ring: Vec<i32>,
    head: usize,
    tail: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { ring: vec![0; k as usize], head: 0, tail: 0 }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        self.ring[self.tail] = value;
        self.tail = (self.tail + 1) % self.ring.len();
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.is_empty() {
            return false;
        }
        self.head = (self.head + 1) % self.ring.len();
        true
    }

    fn front(&self) -> i32 {
        if self.is_empty() {
            return -1;
        }
        self.ring[self.head]
    }

    fn rear(&self) -> i32 {
        if self.is_empty() {
            return -1;
        }
        let k = self.ring.len();
        self.ring[(self.tail + k - 1) % k]
    }

    fn is_empty(&self) -> bool {
        self.head == self.tail
    }

    fn is_full(&self) -> bool {
        // never both
        !self.is_empty() && self.head == self.tail
    }
}
