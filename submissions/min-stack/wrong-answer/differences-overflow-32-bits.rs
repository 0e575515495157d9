struct MinStack {
    diffs: Vec<i32>,
    min: i32,
}

impl MinStack {
    fn new() -> Self {
        MinStack { diffs: Vec::new(), min: 0 }
    }

    fn push(&mut self, val: i32) {
        if self.diffs.is_empty() {
            self.diffs.push(0);
            self.min = val;
            return;
        }
        let diff = val.wrapping_sub(self.min);
        self.diffs.push(diff);
        if diff < 0 {
            self.min = val;
        }
    }

    fn pop(&mut self) {
        let diff = self.diffs.pop().unwrap();
        if diff < 0 {
            self.min = self.min.wrapping_sub(diff);
        }
    }

    fn top(&self) -> i32 {
        match self.diffs.last() {
            Some(&diff) if diff > 0 => self.min.wrapping_add(diff),
            _ => self.min,
        }
    }

    fn get_min(&self) -> i32 {
        self.min
    }
}
