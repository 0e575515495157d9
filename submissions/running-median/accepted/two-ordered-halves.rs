use std::cell::RefCell;
use std::collections::BTreeSet;

#[derive(Default)]
struct Halves {
    // with a serial number, so that equal numbers are different elements
    left: BTreeSet<(i64, usize)>,
    right: BTreeSet<(i64, usize)>,
    // looked up while adding: even the first element of a tree takes a descent
    middle: (i64, i64),
}

struct MedianFinder {
    halves: RefCell<Halves>,
}

impl MedianFinder {
    fn new() -> Self {
        MedianFinder { halves: RefCell::new(Halves::default()) }
    }

    fn add_num(&self, num: i64) {
        let Halves { left, right, middle } = &mut *self.halves.borrow_mut();
        let item = (num, left.len() + right.len());
        if right.first().is_some_and(|first| item > *first) {
            right.insert(item);
        } else {
            left.insert(item);
        }
        if left.len() > right.len() + 1 {
            right.extend(left.pop_last());
        }
        if right.len() > left.len() {
            left.extend(right.pop_first());
        }
        let low = left.last().unwrap().0;
        *middle = match right.first() {
            Some(&(high, _)) if right.len() == left.len() => (low, high),
            _ => (low, low),
        };
    }

    fn find_median(&self) -> f32 {
        let (low, high) = self.halves.borrow().middle;
        (low + high) as f32 / 2.0
    }
}
