struct HitCounter {
    hits: Vec<i32>,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { hits: Vec::new() }
    }

    fn hit(&mut self, timestamp: i32) {
        self.hits.push(timestamp);
    }

    fn get_hits(&self, timestamp: i32) -> i32 {
        self.hits.iter().filter(|&&hit| hit > timestamp - 300).count() as i32
    }
}
