struct MyCircularQueue {
    s: Vec<i32>,
    h: usize,
    t: usize,
}
impl MyCircularQueue {
    fn new(k: i32) -> Self {
        MyCircularQueue { s: vec![0; (k as usize).next_power_of_two()], h: 0, t: 0 }
    }
    fn en_queue(&mut self, value: i32) -> bool {
        if self.is_full() {
            return false;
        }
        let m = self.s.len() - 1;
        self.s[self.t & m] = value;
        self.t += 1;
        true
    }
    fn de_queue(&mut self) -> bool {
        if self.is_empty() {
            return false;
        }
        self.h += 1;
        true
    }
    fn front(&self) -> i32 {
        if self.is_empty() {
            -1
        } else {
            self.s[self.h & (self.s.len() - 1)]
        }
    }
    fn rear(&self) -> i32 {
        if self.is_empty() {
            -1
        } else {
            self.s[(self.t - 1) & (self.s.len() - 1)]
        }
    }
    fn is_empty(&self) -> bool {
        self.h == self.t
    }
    fn is_full(&self) -> bool {
        self.t - self.h == self.s.len()
    }
}
