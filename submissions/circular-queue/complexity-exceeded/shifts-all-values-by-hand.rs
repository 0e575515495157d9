struct MyCircularQueue {
    arr: Vec<i32>,
    len: usize,
}

impl MyCircularQueue {
    fn new(k: i32) -> Self {
        Self { arr: vec![0; k as usize], len: 0 }
    }

    fn en_queue(&mut self, value: i32) -> bool {
        if self.len == self.arr.len() {
            return false;
        }
        self.arr[self.len] = value;
        self.len += 1;
        true
    }

    fn de_queue(&mut self) -> bool {
        if self.len == 0 {
            return false;
        }
        for i in 1..self.len {
            self.arr[i - 1] = self.arr[i];
        }
        self.len -= 1;
        true
    }

    fn front(&self) -> i32 {
        if self.len == 0 { -1 } else { self.arr[0] }
    }

    fn rear(&self) -> i32 {
        if self.len == 0 { -1 } else { self.arr[self.len - 1] }
    }

    fn is_empty(&self) -> bool {
        self.len == 0
    }

    fn is_full(&self) -> bool {
        self.len == self.arr.len()
    }
}
