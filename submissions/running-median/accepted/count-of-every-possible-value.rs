// All numbers lie between -10^5 and 10^5: counting them costs the same however many there are.
const LOWEST: i32 = -100_000;

struct MedianFinder {
    counts: Vec<u32>,
    total: u32,
}

impl MedianFinder {
    fn new() -> Self {
        MedianFinder { counts: vec![0; 200_001], total: 0 }
    }

    fn add_num(&mut self, num: i32) {
        self.counts[(num - LOWEST) as usize] += 1;
        self.total += 1;
    }

    fn find_median(&self) -> f64 {
        let (low, high) = ((self.total + 1) / 2, self.total / 2 + 1);
        let mut seen = 0;
        let mut sum = 0;
        for (i, count) in self.counts.iter().enumerate() {
            let value = i as i32 + LOWEST;
            if seen < low && low <= seen + count {
                sum += value;
            }
            if seen < high && high <= seen + count {
                sum += value;
                break;
            }
            seen += count;
        }
        sum as f64 / 2.0
    }
}
