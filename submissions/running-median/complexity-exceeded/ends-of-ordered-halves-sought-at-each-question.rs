use std::cell::RefCell;
use std::collections::BTreeSet;

#[derive(Default)]
struct Halves {
    // with a serial number, so that equal numbers are different elements
    left: BTreeSet<(i64, usize)>,
    right: BTreeSet<(i64, usize)>,
}

struct MedianFinder {
    halves: RefCell<Halves>,
}

impl MedianFinder {
    fn new() -> Self {
        MedianFinder { halves: RefCell::new(Halves::default()) }
    }

    fn add_num(&self, num: i64) {
        let Halves { left, right } = &mut *self.halves.borrow_mut();
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
    }

    fn find_median(&self) -> f32 {
        let halves = self.halves.borrow();
        let low = halves.left.last().unwrap().0;
        match halves.right.first() {
            Some(&(high, _)) if halves.right.len() == halves.left.len() => (low + high) as f32 / 2.0,
            _ => low as f32,
        }
    }
}
