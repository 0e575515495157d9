use std::cmp::Reverse;
use std::collections::BinaryHeap;

struct MedianFinder {
    lo: BinaryHeap<i32>,
    hi: BinaryHeap<Reverse<i32>>,
}

impl MedianFinder {
    fn new() -> Self {
        Self { lo: BinaryHeap::new(), hi: BinaryHeap::new() }
    }

    fn add_num(&mut self, num: i32) {
        // `hi` may have one more
        match self.hi.peek() {
            Some(&Reverse(top)) if num < top => self.lo.push(num),
            _ => self.hi.push(Reverse(num)),
        }
        if self.hi.len() > self.lo.len() + 1 {
            let Reverse(top) = self.hi.pop().unwrap();
            self.lo.push(top);
        }
    }

    fn find_median(&self) -> f64 {
        let high = self.hi.peek().unwrap().0 as f64;
        if self.hi.len() > self.lo.len() {
            high
        } else {
            (high + *self.lo.peek().unwrap() as f64) / 2.0
        }
    }
}
