// Amortized constant time, but now and then one call moves everything.
struct MyCircularQueue {
    inbox: Vec<i32>,
    outbox: Vec<i32>,
    k: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { inbox: vec![], outbox: vec![], k: k as usize }
    }

    fn pour(&mut self) {
        if self.outbox.is_empty() {
            while let Some(value) = self.inbox.pop() {
                self.outbox.push(value);
            }
        }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        self.inbox.push(value);
        true
    }

    fn de_queue(&mut self) -> bool {
        self.pour();
        self.outbox.pop().is_some()
    }

    fn front(&mut self) -> i32 {
        self.pour();
        self.outbox.last().copied().unwrap_or(-1)
    }

    fn rear(&self) -> i32 {
        match self.inbox.last().or(self.outbox.first()) {
            Some(&value) => value,
            None => -1,
        }
    }

    fn is_empty(&self) -> bool {
        self.inbox.is_empty() && self.outbox.is_empty()
    }

    fn is_full(&self) -> bool {
        self.inbox.len() + self.outbox.len() == self.k
    }
}
