struct MedianFinder {
    nums: Vec<i32>,
}

impl MedianFinder {
    fn new() -> Self {
        MedianFinder { nums: Vec::new() }
    }

    fn add_num(&mut self, num: i32) {
        let at = self.nums.partition_point(|&other| other < num);
        self.nums.insert(at, num);
    }

    fn find_median(&self) -> f64 {
        let n = self.nums.len();
        if n % 2 == 0 {
            (self.nums[n / 2 - 1] as f64 + self.nums[n / 2] as f64) / 2.0
        } else {
            self.nums[n / 2] as f64
        }
    }
}
