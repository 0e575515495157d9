struct MinStack {
    data: Vec<i32>,
    min: i32,
}

impl MinStack {
    fn new() -> Self {
        MinStack { data: Vec::new(), min: i32::MAX }
    }

    fn push(&mut self, val: i32) {
        self.data.push(val);
        self.min = self.min.min(val);
    }

    fn pop(&mut self) {
        self.data.pop();
        if self.data.is_empty() {
            self.min = i32::MAX;
        }
    }

    fn top(&self) -> i32 {
        self.data[self.data.len() - 1]
    }

    fn get_min(&self) -> i32 {
        self.min
    }
}
