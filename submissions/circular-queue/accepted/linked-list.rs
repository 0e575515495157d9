use std::collections::LinkedList;

#[derive(Debug, Default)]
pub struct MyCircularQueue {
    list: LinkedList<i64>,
    room: i64,
}

impl MyCircularQueue {
    pub fn new(k: i64) -> Self {
        MyCircularQueue { room: k, ..Self::default() }
    }
    pub fn en_queue(&mut self, value: i64) -> bool {
        if self.room == 0 {
            return false;
        }
        self.room -= 1;
        self.list.push_back(value);
        true
    }
    pub fn de_queue(&mut self) -> bool {
        if let Some(_) = self.list.pop_front() {
            self.room += 1;
            return true;
        }
        false
    }
    pub fn front(&mut self) -> i64 {
        self.list.front().cloned().unwrap_or(-1)
    }
    pub fn rear(&mut self) -> i64 {
        self.list.back().cloned().unwrap_or(-1)
    }
    pub fn is_empty(&mut self) -> bool {
        self.list.is_empty()
    }
    pub fn is_full(&mut self) -> bool {
        self.room == 0
    }
}
