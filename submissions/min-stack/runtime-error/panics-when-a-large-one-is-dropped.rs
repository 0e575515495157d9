/// The values, each with the least of all up to it.
struct MinStack {
    values: Vec<(i32, i32)>,
    most: usize,
}

impl MinStack {
    fn new() -> Self {
        MinStack { values: Vec::new(), most: 0 }
    }

    fn push(&mut self, val: i32) {
        let least = self.values.last().map_or(val, |below| below.1.min(val));
        self.values.push((val, least));
        self.most = self.most.max(self.values.len());
    }

    fn pop(&mut self) {
        self.values.pop();
    }

    fn top(&self) -> i32 {
        self.values.last().unwrap().0
    }

    fn get_min(&self) -> i32 {
        self.values.last().unwrap().1
    }
}

impl Drop for MinStack {
    fn drop(&mut self) {
        assert!(self.most < 3000, "too many were on it at a time");
    }
}
