struct HitCounter {
    times: [i32; 300],
    hits: [i32; 300],
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl HitCounter {
    fn new() -> Self {
        HitCounter { times: [0; 300], hits: [0; 300] }
    }

    fn hit(&mut self, timestamp: i32) {
        let i = (timestamp % 300) as usize;
        if self.times[i] != timestamp {
            self.times[i] = timestamp;
            self.hits[i] = 1;
        } else {
            self.hits[i] += 1;
        }
    }

    fn get_hits(&self, timestamp: i32) -> i32 {
        let mut total = 0;
        for i in 0..300 {
            if timestamp - self.times[i] < 300 {
                total += self.hits[i];
            }
        }
        total
    }
}

/**
 * Your HitCounter object will be instantiated and called as such:
 * let obj = HitCounter::new();
 * obj.hit(timestamp);
 * let ret_2: i32 = obj.get_hits(timestamp);
 */
struct Solution;
