use std::collections::VecDeque;

struct MyCircularQueue {
    queue: VecDeque<i32>,
    k: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        Self { queue: VecDeque::new(), k: k as usize }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        let room = self.queue.len() < self.k;
        if room {
            self.queue.push_back(value);
        }
        room
    }

    fn de_queue(&mut self) -> bool {
        self.queue.pop_front().is_some()
    }

    fn front(&self) -> i32 {
        *self.queue.front().unwrap_or(&-1)
    }

    fn rear(&self) -> i32 {
        self.queue.back().copied().unwrap_or(-1)
    }

    fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }

    fn is_full(&self) -> bool {
        self.queue.len() == self.k
    }
}
