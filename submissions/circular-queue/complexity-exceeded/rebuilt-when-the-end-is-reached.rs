struct MyCircularQueue {
    data: Vec<i32>,
    head: usize,
    k: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        let k = k as usize;
        MyCircularQueue { data: Vec::with_capacity(2 * k), head: 0, k }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        if self.data.len() == 2 * self.k {
            // no room behind: move everything to the front
            self.data = self.data[self.head..].to_vec();
            self.data.reserve(self.k + 1);
            self.head = 0;
        }
        self.data.push(value);
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.is_empty() {
            return false;
        }
        self.head += 1;
        true
    }

    fn front(&self) -> i32 {
        if self.is_empty() { -1 } else { self.data[self.head] }
    }

    fn rear(&self) -> i32 {
        if self.is_empty() { -1 } else { self.data[self.data.len() - 1] }
    }

    fn is_empty(&self) -> bool {
        self.head == self.data.len()
    }

    fn is_full(&self) -> bool {
        self.data.len() - self.head == self.k
    }
}
