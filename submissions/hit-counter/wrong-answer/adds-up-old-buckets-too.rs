struct HitCounter {
    buckets: Vec<(i32, i32)>,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { buckets: vec![(0, 0); 300] }
    }

    fn hit(&mut self, timestamp: i32) {
        let bucket = &mut self.buckets[(timestamp % 300) as usize];
        if bucket.0 == timestamp {
            bucket.1 += 1;
        } else {
            *bucket = (timestamp, 1);
        }
    }

    fn get_hits(&self, _timestamp: i32) -> i32 {
        self.buckets.iter().map(|bucket| bucket.1).sum()
    }
}
