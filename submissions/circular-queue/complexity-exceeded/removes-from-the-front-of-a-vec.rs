struct MyCircularQueue {
    values: Vec<i32>,
    k: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { values: Vec::with_capacity(k as usize), k: k as usize }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        self.values.push(value);
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.values.is_empty() {
            return false;
        }
        self.values.remove(0);
        true
    }

    fn front(&self) -> i32 {
        self.values.first().copied().unwrap_or(-1)
    }

    fn rear(&self) -> i32 {
        self.values.last().copied().unwrap_or(-1)
    }

    fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    fn is_full(&self) -> bool {
        self.values.len() == self.k
    }
}
