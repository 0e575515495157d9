struct MinStack {
    v: Vec<i32>,
}

impl MinStack {
    fn new() -> Self {
        MinStack { v: Vec::new() }
    }

    fn push(&mut self, val: i32) {
        self.v.push(val);
    }

    fn pop(&mut self) {
        self.v.pop();
    }

    fn top(&self) -> i32 {
        self.v[self.v.len() - 1]
    }

    fn get_min(&self) -> i32 {
        *self.v.iter().min().unwrap()
    }
}
