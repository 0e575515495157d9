struct MyCircularQueue {
    slots: Vec<i32>,
    head: usize,
    tail: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { slots: vec![0; k as usize], head: 0, tail: 0 }
    }

    fn step(&self, i: usize) -> usize {
        (i + 1) % self.slots.len()
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.slots[self.tail] != 0 {
            return false;
        }
        self.slots[self.tail] = value;
        self.tail = self.step(self.tail);
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.slots[self.head] == 0 {
            return false;
        }
        self.slots[self.head] = 0;
        self.head = self.step(self.head);
        true
    }

    fn front(&self) -> i32 {
        if self.is_empty() { -1 } else { self.slots[self.head] }
    }

    fn rear(&self) -> i32 {
        let k = self.slots.len();
        if self.is_empty() { -1 } else { self.slots[(self.tail + k - 1) % k] }
    }

    fn is_empty(&self) -> bool {
        self.slots[self.head] == 0
    }

    fn is_full(&self) -> bool {
        self.slots[self.tail] != 0
    }
}
