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
        // keeps them balanced
        if self.small.len() <= self.large.len() {
            self.small.push(num);
        } else {
            self.large.push(Reverse(num));
        }
    }

    fn find_median(&self) -> f64 {
        let low = *self.small.peek().unwrap();
        if self.small.len() > self.large.len() {
            return low as f64;
        }
        let Reverse(high) = *self.large.peek().unwrap();
        (low as f64 + high as f64) / 2.0
    }
}
