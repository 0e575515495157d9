struct MyCircularQueue {
    data: Vec<i32>,
    head: usize,
    size: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { data: vec![0; k as usize], head: 0, size: 0 }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        let k = self.data.len();
        self.data[(self.head + self.size) % k] = value;
        self.size += 1;
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.is_empty() {
            return false;
        }
        self.head = (self.head + 1) % self.data.len();
        self.size -= 1;
        true
    }

    fn front(&self) -> i32 {
        self.data[self.head]
    }

    fn rear(&self) -> i32 {
        if self.is_empty() {
            -1
        } else {
            self.data[(self.head + self.size - 1) % self.data.len()]
        }
    }

    fn is_empty(&self) -> bool {
        self.size == 0
    }

    fn is_full(&self) -> bool {
        self.size == self.data.len()
    }
}
