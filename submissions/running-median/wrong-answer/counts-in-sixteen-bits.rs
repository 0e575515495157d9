//! Counts every possible value in sixteen bits, and blocks of values beside them in more.

pub struct MedianFinder {
    fine: Vec<u16>,
    coarse: Vec<u32>,
    n: u32,
}
impl MedianFinder {
    pub fn new() -> Self {
        Self { fine: vec![0; 200_704], coarse: vec![0; 448], n: 0 }
    }
    pub fn add_num(&mut self, num: i32) {
        let i = (num + 100_000) as usize;
        self.fine[i] = self.fine[i].wrapping_add(1);
        self.coarse[i / 448] += 1;
        self.n += 1;
    }
    fn kth(&self, mut k: u32) -> i32 {
        let mut b = 0;
        while self.coarse[b] <= k {
            k -= self.coarse[b];
            b += 1;
        }
        let mut i = b * 448;
        while i < 200_703 && self.fine[i] as u32 <= k {
            k -= self.fine[i] as u32;
            i += 1;
        }
        i as i32 - 100_000
    }
    pub fn find_median(&mut self) -> f64 {
        (self.kth((self.n - 1) / 2) + self.kth(self.n / 2)) as f64 / 2.0
    }
}
