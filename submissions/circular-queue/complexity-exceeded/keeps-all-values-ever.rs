struct MyCircularQueue {
    all: Vec<i32>,
    head: usize,
    k: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { all: Vec::new(), head: 0, k: k as usize }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        self.all.push(value);
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
        if self.is_empty() { -1 } else { self.all[self.head] }
    }

    fn rear(&self) -> i32 {
        if self.is_empty() { -1 } else { *self.all.last().unwrap() }
    }

    fn is_empty(&self) -> bool {
        self.all.len() == self.head
    }

    fn is_full(&self) -> bool {
        self.all.len() - self.head == self.k
    }
}
