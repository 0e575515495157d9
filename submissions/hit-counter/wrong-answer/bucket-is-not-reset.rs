struct HitCounter {
    seconds: [i32; 300],
    counts: [i32; 300],
}

impl HitCounter {
    fn new() -> Self {
        Self { seconds: [0; 300], counts: [0; 300] }
    }

    fn hit(&mut self, timestamp: i32) {
        let bucket = timestamp as usize % 300;
        self.seconds[bucket] = timestamp;
        self.counts[bucket] += 1;
    }

    fn get_hits(&self, timestamp: i32) -> i32 {
        let buckets = self.seconds.iter().zip(&self.counts);
        buckets.filter(|(s, _)| timestamp - **s < 300).map(|(_, c)| c).sum()
    }
}
