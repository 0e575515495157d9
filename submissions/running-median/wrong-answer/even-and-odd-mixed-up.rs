use std::cmp::Reverse;
use std::collections::BinaryHeap;

#[derive(Default)]
struct MedianFinder {
    lower: BinaryHeap<i32>,
    upper: BinaryHeap<Reverse<i32>>,
    odd: bool,
}

impl MedianFinder {
    fn new() -> Self {
        MedianFinder::default()
    }

    fn add_num(&mut self, num: i32) {
        if self.odd {
            self.lower.push(num);
            let top = self.lower.pop().unwrap();
            self.upper.push(Reverse(top));
        } else {
            self.upper.push(Reverse(num));
            let Reverse(top) = self.upper.pop().unwrap();
            self.lower.push(top);
        }
        self.odd = !self.odd;
    }

    fn find_median(&self) -> f64 {
        let low = *self.lower.peek().unwrap() as f64;
        if !self.odd {
            low
        } else {
            let high = self.upper.peek().map_or(low, |top| top.0 as f64);
            (low + high) / 2.0
        }
    }
}
