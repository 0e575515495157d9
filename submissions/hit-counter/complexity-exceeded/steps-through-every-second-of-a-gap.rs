struct HitCounter {
    ring: [i32; 300],
    now: Option<i32>,
    total: i32,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { ring: [0; 300], now: None, total: 0 }
    }

    fn pass(&mut self, timestamp: i32) {
        let mut now = self.now.unwrap_or(timestamp);
        while now < timestamp {
            now += 1;
            let slot = now as usize % 300;
            self.total -= self.ring[slot];
            self.ring[slot] = 0;
        }
        self.now = Some(now);
    }

    fn hit(&mut self, timestamp: i32) {
        self.pass(timestamp);
        self.ring[timestamp as usize % 300] += 1;
        self.total += 1;
    }

    fn get_hits(&mut self, timestamp: i32) -> i32 {
        self.pass(timestamp);
        self.total
    }
}
