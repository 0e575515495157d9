struct MyCircularQueue {
    stack: Vec<i32>,
    k: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { stack: Vec::with_capacity(k as usize), k: k as usize }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        self.stack.push(value);
        true
    }

    fn de_queue(&mut self) -> bool {
        self.stack.pop().is_some()
    }

    fn front(&self) -> i32 {
        self.stack.first().copied().unwrap_or(-1)
    }

    fn rear(&self) -> i32 {
        self.stack.last().copied().unwrap_or(-1)
    }

    fn is_empty(&self) -> bool {
        self.stack.is_empty()
    }

    fn is_full(&self) -> bool {
        self.stack.len() == self.k
    }
}
