//! Counts in an array of exactly the values there may be, with the ordered set of those that came and the two in the middle.

// counts per value and a pointer to the lower median that only moves by one step among non-empty values via BTreeSet
use std::collections::BTreeSet;
struct MedianFinder {
    cnt: Vec<u32>,
    vals: BTreeSet<i32>,
    cur: i32,
    below: u32,
    n: u32,
    up: i32,
}
impl MedianFinder {
    fn new() -> Self {
        MedianFinder { cnt: vec![0; 200_001], vals: BTreeSet::new(), cur: 0, below: 0, n: 0, up: 0 }
    }
    fn c(&self, x: i32) -> u32 {
        self.cnt[(x + 100_000) as usize]
    }
    fn add_num(&mut self, num: i32) {
        self.cnt[(num + 100_000) as usize] += 1;
        self.vals.insert(num);
        if self.n == 0 {
            self.cur = num;
        }
        self.n += 1;
        if num < self.cur {
            self.below += 1;
        }
        let k = (self.n - 1) / 2; // index of the lower median
        if k < self.below {
            self.cur = *self.vals.range(..self.cur).next_back().unwrap();
            self.below -= self.c(self.cur);
        } else if k >= self.below + self.c(self.cur) {
            self.below += self.c(self.cur);
            self.cur = *self.vals.range(self.cur + 1..).next().unwrap();
        }
        let k2 = self.n / 2;
        self.up = if k2 < self.below + self.c(self.cur) {
            self.cur
        } else {
            *self.vals.range(self.cur + 1..).next().unwrap()
        };
    }
    fn find_median(&self) -> f64 {
        0.5 * (self.cur + self.up) as f64
    }
}
