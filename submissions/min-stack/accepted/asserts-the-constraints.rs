//! A right solution that asserts the constraints of the problem: no call may ask for more.

struct MinStack {
    stack: Vec<(i32, i32)>,
}
impl MinStack {
    fn new() -> Self {
        MinStack { stack: vec![] }
    }
    fn push(&mut self, val: i32) {
        let m = self.stack.last().map_or(val, |&(_, m)| m.min(val));
        self.stack.push((val, m));
    }
    fn pop(&mut self) {
        assert!(!self.stack.is_empty());
        self.stack.pop();
    }
    fn top(&self) -> i32 {
        self.stack.last().unwrap().0
    }
    fn get_min(&self) -> i32 {
        self.stack[self.stack.len() - 1].1
    }
}
