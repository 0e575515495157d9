use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

#[derive(Default)]
struct MedianFinder {
    left: BinaryHeap<i32>,
    right: BinaryHeap<Reverse<i32>>,
}

impl MedianFinder {
    fn new() -> Self {
        Self::default()
    }

    fn add_num(&mut self, num: i32) {
        let Some(&top) = self.left.peek() else {
            self.left.push(num);
            return;
        };
        match num.cmp(&top) {
            Ordering::Less => {
                self.left.push(num);
                if self.left.len() > self.right.len() + 1 {
                    self.right.extend(self.left.pop().map(Reverse));
                }
            }
            Ordering::Greater => {
                self.right.push(Reverse(num));
                if self.right.len() > self.left.len() {
                    self.left.extend(self.right.pop().map(|Reverse(num)| num));
                }
            }
            // another one of the same: the middle stays where it is
            Ordering::Equal => self.left.push(num),
        }
    }

    fn find_median(&self) -> f64 {
        let low = f64::from(*self.left.peek().unwrap());
        if (self.left.len() + self.right.len()) % 2 == 1 {
            return low;
        }
        let high = self.right.peek().map_or(low, |&Reverse(high)| f64::from(high));
        (low + high) / 2.0
    }
}
