use std::collections::BTreeMap;

#[derive(Default)]
struct MinStack {
    stack: Vec<i32>,
    counts: BTreeMap<i32, usize>,
}

impl MinStack {
    fn new() -> Self {
        Default::default()
    }

    fn push(&mut self, val: i32) {
        self.stack.push(val);
        *self.counts.entry(val).or_default() += 1;
    }

    fn pop(&mut self) {
        let val = self.stack.pop().unwrap();
        let count = self.counts.get_mut(&val).unwrap();
        *count -= 1;
        if *count == 0 {
            self.counts.remove(&val);
        }
    }

    fn top(&self) -> i32 {
        *self.stack.last().unwrap()
    }

    fn get_min(&self) -> i32 {
        *self.counts.keys().next().unwrap()
    }
}
