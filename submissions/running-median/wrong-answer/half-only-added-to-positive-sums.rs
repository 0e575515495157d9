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
        let low = *self.small.peek().unwrap();
        if self.small.len() > self.large.len() {
            return low as f64;
        }
        let Reverse(high) = *self.large.peek().unwrap();
        let sum = low + high;
        let half = if sum % 2 == 1 { 0.5 } else { 0.0 };
        (sum / 2) as f64 + half
    }
}
