struct MinStack {
    v: Vec<i32>,
    min: i32,
}

impl MinStack {
    fn new() -> Self {
        MinStack { v: Vec::new(), min: i32::MAX }
    }

    fn push(&mut self, val: i32) {
        self.v.push(val);
        self.min = self.min.min(val);
    }

    fn pop(&mut self) {
        if self.v.pop() == Some(self.min) {
            self.min = self.v.iter().copied().min().unwrap_or(i32::MAX);
        }
    }

    fn top(&self) -> i32 {
        self.v[self.v.len() - 1]
    }

    fn get_min(&self) -> i32 {
        self.min
    }
}
