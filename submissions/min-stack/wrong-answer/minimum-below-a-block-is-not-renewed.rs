const BLOCK: usize = 1000;

// The minimum below every block of a thousand, noted when the block is begun for the first time and
// not when it is begun again.
struct MinStack {
    entries: Vec<(i32, i32)>,
    below: Vec<i32>,
}

impl MinStack {
    fn new() -> Self {
        MinStack { entries: Vec::new(), below: vec![i32::MAX] }
    }

    fn push(&mut self, val: i32) {
        if self.entries.len() == self.below.len() * BLOCK {
            self.below.push(self.get_min());
        }
        let minimum = match self.entries.last() {
            Some(&(_, minimum)) if self.entries.len() % BLOCK > 0 => minimum.min(val),
            _ => val,
        };
        self.entries.push((val, minimum));
    }

    fn pop(&mut self) {
        self.entries.pop();
    }

    fn top(&self) -> i32 {
        self.entries[self.entries.len() - 1].0
    }

    fn get_min(&self) -> i32 {
        let top = self.entries.len() - 1;
        self.entries[top].1.min(self.below[top / BLOCK])
    }
}
