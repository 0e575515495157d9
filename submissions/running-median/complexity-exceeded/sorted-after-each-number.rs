struct MedianFinder {
    sorted: Vec<i32>,
}

impl MedianFinder {
    fn new() -> Self {
        Self { sorted: Vec::new() }
    }

    fn add_num(&mut self, num: i32) {
        self.sorted.push(num);
        self.sorted.sort();
    }

    fn find_median(&self) -> f64 {
        let n = self.sorted.len();
        let (a, b) = (self.sorted[(n - 1) / 2], self.sorted[n / 2]);
        (a as f64 + b as f64) / 2.0
    }
}
