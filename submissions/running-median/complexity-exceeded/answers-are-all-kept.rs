//! Every answer is kept: the memory grows with the questions.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
#[derive(Default)]
pub struct MedianFinder {
    lo: BinaryHeap<i32>,
    hi: BinaryHeap<Reverse<i32>>,
    past: Vec<f64>,
}
impl MedianFinder {
    pub fn new() -> Self {
        Self::default()
    }
    pub fn add_num(&mut self, num: i32) {
        self.lo.push(num);
        let top = self.lo.pop().unwrap();
        self.hi.push(Reverse(top));
        if self.hi.len() > self.lo.len() {
            let Reverse(x) = self.hi.pop().unwrap();
            self.lo.push(x);
        }
    }
    pub fn find_median(&mut self) -> f64 {
        let a = *self.lo.peek().unwrap();
        let m = if self.lo.len() > self.hi.len() {
            a as f64
        } else {
            (a as f64 + self.hi.peek().unwrap().0 as f64) / 2.0
        };
        self.past.push(m);
        m
    }
}
