pub struct HitCounter {
    hits: Vec<i32>,
}

impl HitCounter {
    pub fn new() -> Self {
        HitCounter { hits: Vec::new() }
    }

    pub fn hit(&mut self, timestamp: i32) {
        self.hits.push(timestamp);
    }

    pub fn get_hits(&self, timestamp: i32) -> i32 {
        let old = self.hits.partition_point(|&hit| hit <= timestamp - 300);
        (self.hits.len() - old) as i32
    }
}
