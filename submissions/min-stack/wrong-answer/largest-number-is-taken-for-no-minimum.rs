struct MinStack {
    stack: Vec<i32>,
    mins: Vec<i32>,
}

// i32::MAX stands for “nothing was pushed yet”
impl MinStack {
    fn new() -> Self {
        MinStack { stack: vec![], mins: vec![i32::MAX] }
    }

    fn push(&mut self, val: i32) {
        self.stack.push(val);
        self.mins.push(val.min(self.get_min()));
    }

    fn pop(&mut self) {
        self.stack.pop();
        self.mins.pop();
    }

    fn top(&self) -> i32 {
        self.stack.last().copied().unwrap_or(0)
    }

    fn get_min(&self) -> i32 {
        match self.mins.last() {
            Some(&min) if min != i32::MAX => min,
            _ if self.stack.is_empty() => i32::MAX,
            _ => 0,
        }
    }
}
