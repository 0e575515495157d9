// Only differences from the minimum lie on the stack. A negative one says: here the minimum
// changed, and by how much.
struct MinStack {
    diffs: Vec<i64>,
    min: i64,
}

impl MinStack {
    fn new() -> Self {
        MinStack { diffs: Vec::new(), min: 0 }
    }

    fn push(&mut self, val: i32) {
        let val = val as i64;
        if self.diffs.is_empty() {
            self.diffs.push(0);
            self.min = val;
        } else {
            let diff = val - self.min;
            self.diffs.push(diff);
            if diff < 0 {
                self.min = val;
            }
        }
    }

    fn pop(&mut self) {
        if let Some(diff) = self.diffs.pop() {
            if diff < 0 {
                self.min -= diff;
            }
        }
    }

    fn top(&self) -> i32 {
        let diff = *self.diffs.last().unwrap();
        (self.min + diff.max(0)) as i32
    }

    fn get_min(&self) -> i32 {
        self.min as i32
    }
}
