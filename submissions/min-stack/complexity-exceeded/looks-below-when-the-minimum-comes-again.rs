// Where the smallest number comes once more, its copies are counted anew.
struct MinStack {
    values: Vec<i32>,
    minima: Vec<i32>,
    copies: usize,
}

impl MinStack {
    fn new() -> Self {
        MinStack { values: Vec::new(), minima: Vec::new(), copies: 0 }
    }

    fn push(&mut self, val: i32) {
        let is_again = self.minima.last() == Some(&val);
        let minimum = self.minima.last().map_or(val, |minimum| val.min(*minimum));
        self.values.push(val);
        self.minima.push(minimum);
        if is_again {
            self.copies = self.values.iter().filter(|value| **value == val).count();
        }
    }

    fn pop(&mut self) {
        self.values.pop();
        self.minima.pop();
    }

    fn top(&self) -> i32 {
        self.values[self.values.len() - 1]
    }

    fn get_min(&self) -> i32 {
        self.minima[self.minima.len() - 1]
    }
}
