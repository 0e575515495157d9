struct MyCircularQueue {
    slots: Vec<i32>,
    k: usize,
    head: usize,
    tail: usize,
    count: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        let k = k as usize;
        MyCircularQueue { slots: vec![0; k + 1], k, head: 0, tail: 0, count: 0 }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.count == self.k {
            return false;
        }
        self.slots[self.tail] = value;
        self.tail = (self.tail + 1) % (self.k + 1);
        self.count += 1;
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.count == 0 {
            return false;
        }
        self.head = (self.head + 1) % self.k;
        self.count -= 1;
        true
    }

    fn front(&self) -> i32 {
        if self.count == 0 { -1 } else { self.slots[self.head] }
    }

    fn rear(&self) -> i32 {
        if self.count == 0 { -1 } else { self.slots[(self.tail + self.k) % (self.k + 1)] }
    }

    fn is_empty(&self) -> bool {
        self.count == 0
    }

    fn is_full(&self) -> bool {
        self.count == self.k
    }
}
