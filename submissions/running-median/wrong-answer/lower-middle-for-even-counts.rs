use std::cmp::Reverse;
use std::collections::BinaryHeap;

struct MedianFinder {
    small: BinaryHeap<i32>,
    large: BinaryHeap<Reverse<i32>>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl MedianFinder {
    fn new() -> Self {
        MedianFinder { small: BinaryHeap::new(), large: BinaryHeap::new() }
    }

    fn add_num(&mut self, num: i32) {
        if self.small.is_empty() || num <= *self.small.peek().unwrap() {
            self.small.push(num);
        } else {
            self.large.push(Reverse(num));
        }
        if self.small.len() > self.large.len() + 1 {
            let top = self.small.pop().unwrap();
            self.large.push(Reverse(top));
        } else if self.large.len() > self.small.len() {
            let Reverse(top) = self.large.pop().unwrap();
            self.small.push(top);
        }
    }

    fn find_median(&self) -> f64 {
        self.small.peek().copied().unwrap_or_default().into()
    }
}
