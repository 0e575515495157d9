//! Reference for the running median: two heaps that meet in the middle.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Knows the median of all numbers that it was given.
#[derive(Debug, Default)]
pub struct MedianFinder {
    /// The smaller half, its largest number on top. It holds the middle one of an odd count.
    lower: BinaryHeap<i32>,
    /// The larger half, its smallest number on top.
    upper: BinaryHeap<Reverse<i32>>,
}

impl MedianFinder {
    /// Makes a finder without numbers.
    pub fn new() -> Self {
        MedianFinder::default()
    }

    /// Adds a number.
    pub fn add_num(&mut self, num: i32) {
        // Through both heaps, so that the halves stay apart: what moves up is the largest of the
        // lower half with the newcomer, what moves down the smallest of the upper half with that.
        self.lower.push(num);
        self.upper.extend(self.lower.pop().map(Reverse));
        if self.upper.len() > self.lower.len() {
            self.lower.extend(self.upper.pop().map(|Reverse(smallest)| smallest));
        }
    }

    /// Returns the number in the middle, or the mean of the two in the middle.
    pub fn find_median(&self) -> f64 {
        let below = f64::from(*self.lower.peek().expect("only asked after a number was added"));
        match self.upper.peek() {
            Some(Reverse(above)) if self.upper.len() == self.lower.len() => {
                (below + f64::from(*above)) / 2.0
            }
            _ => below,
        }
    }

    /// Without numbers there is no median.
    pub fn can_find_median(&self) -> bool {
        !self.lower.is_empty()
    }
}
