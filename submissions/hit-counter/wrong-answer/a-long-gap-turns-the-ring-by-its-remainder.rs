struct HitCounter {
    ring: [i32; 300],
    now: i32,
    total: i32,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { ring: [0; 300], now: 0, total: 0 }
    }

    fn advance(&mut self, timestamp: i32) {
        let steps = (timestamp - self.now) % 300;
        for step in 1..=steps {
            let slot = ((self.now + step) % 300) as usize;
            self.total -= self.ring[slot];
            self.ring[slot] = 0;
        }
        self.now = timestamp;
    }

    fn hit(&mut self, timestamp: i32) {
        self.advance(timestamp);
        self.ring[(timestamp % 300) as usize] += 1;
        self.total += 1;
    }

    fn get_hits(&mut self, timestamp: i32) -> i32 {
        self.advance(timestamp);
        self.total
    }
}
