struct HitCounter {
    recent: Vec<i32>,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { recent: Vec::new() }
    }

    fn hit(&mut self, timestamp: i32) {
        self.recent.retain(|&hit| timestamp - hit < 300);
        self.recent.push(timestamp);
    }

    fn get_hits(&mut self, timestamp: i32) -> i32 {
        self.recent.retain(|&hit| timestamp - hit < 300);
        self.recent.len() as i32
    }
}
