use std::cell::RefCell;

struct MinStack {
    values: RefCell<Vec<i64>>,
    // how often each minimum was pushed while it was the minimum
    minima: RefCell<Vec<(i64, usize)>>,
}

impl MinStack {
    fn new() -> Self {
        MinStack { values: RefCell::new(Vec::new()), minima: RefCell::new(Vec::new()) }
    }

    fn push(&self, val: i64) {
        self.values.borrow_mut().push(val);
        let mut minima = self.minima.borrow_mut();
        match minima.last_mut() {
            Some((min, count)) if *min == val => *count += 1,
            Some((min, _)) if *min < val => {}
            _ => minima.push((val, 1)),
        }
    }

    fn pop(&self) -> Option<i64> {
        let popped = self.values.borrow_mut().pop()?;
        let mut minima = self.minima.borrow_mut();
        if let Some((min, count)) = minima.last_mut() {
            if *min == popped {
                *count -= 1;
                if *count == 0 {
                    minima.pop();
                }
            }
        }
        Some(popped)
    }

    fn top(&self) -> i64 {
        self.values.borrow()[self.values.borrow().len() - 1]
    }

    fn get_min(&self) -> i64 {
        self.minima.borrow().last().unwrap().0
    }
}
