struct HitCounter {
    hits: Vec<i32>,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { hits: vec![] }
    }

    fn hit(&mut self, timestamp: i32) {
        self.hits.push(timestamp);
    }

    fn get_hits(&mut self, timestamp: i32) -> i32 {
        while !self.hits.is_empty() && timestamp - self.hits[0] >= 300 {
            self.hits.remove(0);
        }
        self.hits.len() as i32
    }
}
