#[derive(Clone, Copy)]
struct Frame {
    val: i32,
    min: i32,
}

struct MinStack(Vec<Frame>);

impl MinStack {
    fn new() -> Self {
        Self(Vec::new())
    }

    fn push(&mut self, val: i32) {
        let min = self.0.last().map(|f| f.min.min(val)).unwrap_or(val);
        self.0.push(Frame { val: min, min });
    }

    fn pop(&mut self) {
        self.0.pop();
    }

    fn top(&self) -> i32 {
        self.0.last().unwrap().val
    }

    fn get_min(&self) -> i32 {
        self.0.last().unwrap().min
    }
}
