struct HitCounter {
    second: [i32; 300],
    count: [u8; 300],
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { second: [-1; 300], count: [0; 300] }
    }

    fn hit(&mut self, timestamp: i32) {
        let i = (timestamp % 300) as usize;
        if self.second[i] != timestamp {
            self.second[i] = timestamp;
            self.count[i] = 0;
        }
        self.count[i] = self.count[i].wrapping_add(1);
    }

    fn get_hits(&self, timestamp: i32) -> i32 {
        let mut sum = 0;
        for i in 0..300 {
            if self.second[i] >= 0 && timestamp - self.second[i] < 300 {
                sum += i32::from(self.count[i]);
            }
        }
        sum
    }
}
