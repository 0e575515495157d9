const OFFSET: i32 = 100_001;
const SIZE: usize = 262_144;

/// Counts of all values in a Fenwick tree; the k-th smallest is found by descending in it.
pub struct MedianFinder {
    tree: Vec<u32>,
    count: u32,
}

impl MedianFinder {
    pub fn new() -> Self {
        MedianFinder { tree: vec![0; SIZE + 1], count: 0 }
    }

    pub fn add_num(&mut self, num: i32) {
        self.count += 1;
        let mut i = (num + OFFSET) as usize;
        while i <= SIZE {
            self.tree[i] += 1;
            i += i & i.wrapping_neg();
        }
    }

    pub fn find_median(&mut self) -> f64 {
        let low = self.kth((self.count + 1) / 2);
        let high = self.kth(self.count / 2 + 1);
        (low + high) as f64 * 0.5
    }

    fn kth(&self, mut k: u32) -> i32 {
        let mut at = 0;
        let mut step = SIZE;
        while step > 0 {
            if at + step <= SIZE && self.tree[at + step] < k {
                at += step;
                k -= self.tree[at];
            }
            step /= 2;
        }
        at as i32 + 1 - OFFSET
    }
}
