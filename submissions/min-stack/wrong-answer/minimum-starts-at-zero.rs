struct MinStack {
    stack: Vec<i32>,
    mins: Vec<i32>,
}

impl MinStack {
    fn new() -> Self {
        MinStack { stack: vec![], mins: vec![0] }
    }

    fn push(&mut self, val: i32) {
        self.stack.push(val);
        let min = *self.mins.last().unwrap();
        self.mins.push(if val < min { val } else { min });
    }

    fn pop(&mut self) {
        self.stack.pop();
        self.mins.pop();
    }

    fn top(&self) -> i32 {
        *self.stack.last().unwrap()
    }

    fn get_min(&self) -> i32 {
        *self.mins.last().unwrap()
    }
}
