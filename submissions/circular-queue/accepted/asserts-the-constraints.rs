//! A right solution that asserts the constraints of the problem: no call may ask for more.

struct MyCircularQueue {
    data: Vec<i32>,
    head: usize,
    count: usize,
}
impl MyCircularQueue {
    fn new(k: i32) -> Self {
        assert!((1..=100_000).contains(&k));
        Self { data: vec![0; k as usize], head: 0, count: 0 }
    }
    fn en_queue(&mut self, value: i32) -> bool {
        assert!((0..=1000).contains(&value));
        if self.is_full() {
            return false;
        }
        let n = self.data.len();
        self.data[(self.head + self.count) % n] = value;
        self.count += 1;
        true
    }
    fn de_queue(&mut self) -> bool {
        if self.is_empty() {
            false
        } else {
            self.head = (self.head + 1) % self.data.len();
            self.count -= 1;
            true
        }
    }
    fn front(&self) -> i32 {
        if self.is_empty() {
            -1
        } else {
            self.data[self.head]
        }
    }
    fn rear(&self) -> i32 {
        if self.is_empty() {
            -1
        } else {
            self.data[(self.head + self.count - 1) % self.data.len()]
        }
    }
    fn is_empty(&self) -> bool {
        self.count == 0
    }
    fn is_full(&self) -> bool {
        self.count == self.data.len()
    }
}
