#[derive(Default)]
pub struct MinStack {
    values: Vec<i32>,
    minima: Vec<i32>,
}

impl MinStack {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn push(&mut self, val: i32) {
        self.values.push(val);
        if self.minima.last().map_or(true, |&min| val < min) {
            self.minima.push(val);
        }
    }

    pub fn pop(&mut self) {
        if self.values.pop() == self.minima.last().copied() {
            self.minima.pop();
        }
    }

    pub fn top(&self) -> i32 {
        *self.values.last().unwrap()
    }

    pub fn get_min(&self) -> i32 {
        self.minima.last().copied().unwrap_or_else(|| self.top())
    }
}
