struct MinStack {
    // (value, minimum before it was pushed)
    stack: Vec<(i32, i32)>,
    min: Option<i32>,
}

impl MinStack {
    fn new() -> Self {
        MinStack { stack: Vec::with_capacity(16), min: None }
    }

    fn push(&mut self, val: i32) {
        let before = self.min.unwrap_or(val);
        self.stack.push((val, before));
        self.min = Some(before.min(val));
    }

    fn pop(&mut self) {
        if let Some((_, before)) = self.stack.pop() {
            self.min = Some(before);
        }
    }

    fn top(&self) -> i32 {
        self.stack.last().unwrap().0
    }

    fn get_min(&self) -> i32 {
        self.min.unwrap()
    }
}
