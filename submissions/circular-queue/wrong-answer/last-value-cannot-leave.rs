use std::collections::VecDeque;

struct MyCircularQueue {
    items: VecDeque<i32>,
    k: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        let k = k as usize;
        MyCircularQueue { items: VecDeque::with_capacity(k), k }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.items.len() >= self.k {
            return false;
        }
        self.items.push_back(value);
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.items.len() <= 1 {
            return !self.items.is_empty();
        }
        self.items.pop_front();
        true
    }

    fn front(&self) -> i32 {
        self.items.front().copied().unwrap_or(-1)
    }

    fn rear(&self) -> i32 {
        self.items.back().copied().unwrap_or(-1)
    }

    fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    fn is_full(&self) -> bool {
        self.items.len() == self.k
    }
}
