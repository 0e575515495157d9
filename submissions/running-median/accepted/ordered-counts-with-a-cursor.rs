use std::collections::BTreeMap;
use std::ops::Bound::{Excluded, Unbounded};

/// The counts of all numbers, and a cursor that stands on the lower middle one.
struct MedianFinder {
    counts: BTreeMap<i32, usize>,
    total: usize,
    current: i32,
    // how many numbers equal to `current` come before the lower middle one
    offset: usize,
    // kept, because looking for the cursor's neighbour takes a descent in the map
    median: f64,
}

impl MedianFinder {
    fn new() -> Self {
        MedianFinder { counts: BTreeMap::new(), total: 0, current: 0, offset: 0, median: 0.0 }
    }

    fn add_num(&mut self, num: i32) {
        *self.counts.entry(num).or_insert(0) += 1;
        self.total += 1;
        if self.total == 1 {
            self.current = num;
        } else {
            match (self.total % 2 == 1, num < self.current) {
                // the middle moves one to the right, unless the newcomer moved everything already
                (true, false) => self.forward(),
                (false, true) => self.back(),
                _ => {}
            }
        }
        self.median = self.middle();
    }

    fn forward(&mut self) {
        self.offset += 1;
        if self.offset == self.counts[&self.current] {
            let (&next, _) = self.counts.range((Excluded(self.current), Unbounded)).next().unwrap();
            self.current = next;
            self.offset = 0;
        }
    }

    fn back(&mut self) {
        if self.offset == 0 {
            let (&previous, &count) = self.counts.range(..self.current).next_back().unwrap();
            self.current = previous;
            self.offset = count;
        }
        self.offset -= 1;
    }

    fn middle(&self) -> f64 {
        let low = self.current as f64;
        if self.total % 2 == 1 {
            return low;
        }
        if self.offset + 1 < self.counts[&self.current] {
            return low;
        }
        let (&next, _) = self.counts.range((Excluded(self.current), Unbounded)).next().unwrap();
        (low + next as f64) / 2.0
    }

    fn find_median(&self) -> f64 {
        self.median
    }
}
