use std::cmp::Reverse;
use std::collections::BinaryHeap;

struct MinStack {
    stack: Vec<(i32, usize)>,
    heap: BinaryHeap<Reverse<(i32, usize)>>,
}

impl MinStack {
    fn new() -> Self {
        MinStack { stack: Vec::new(), heap: BinaryHeap::new() }
    }

    fn push(&mut self, val: i32) {
        let item = (val, self.stack.len());
        self.stack.push(item);
        self.heap.push(Reverse(item));
    }

    fn pop(&mut self) {
        if let Some(item) = self.stack.pop() {
            self.heap.retain(|&Reverse(other)| other != item);
        }
    }

    fn top(&self) -> i32 {
        self.stack.last().unwrap().0
    }

    fn get_min(&self) -> i32 {
        self.heap.peek().unwrap().0.0
    }
}
