struct HitCounter {
    ring: [u32; 300],
    last: i32,
    sum: u32,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { ring: [0; 300], last: 0, sum: 0 }
    }

    fn catch_up(&mut self, timestamp: i32) {
        if timestamp - self.last >= 300 {
            self.ring = [0; 300];
            self.sum = 0;
        } else {
            for second in self.last + 1..timestamp {
                let slot = second as usize % 300;
                self.sum -= self.ring[slot];
                self.ring[slot] = 0;
            }
        }
        self.last = timestamp;
    }

    fn hit(&mut self, timestamp: i32) {
        self.catch_up(timestamp);
        self.ring[timestamp as usize % 300] += 1;
        self.sum += 1;
    }

    fn get_hits(&mut self, timestamp: i32) -> i32 {
        self.catch_up(timestamp);
        self.sum as i32
    }
}
