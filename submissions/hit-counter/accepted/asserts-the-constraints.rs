//! A right solution that asserts the constraints of the problem: no call may ask for more.

struct HitCounter {
    times: [i32; 300],
    hits: [i32; 300],
    last: i32,
}
impl HitCounter {
    fn new() -> Self {
        Self { times: [0; 300], hits: [0; 300], last: 1 }
    }
    fn ok(&mut self, t: i32) {
        assert!(t >= self.last && t <= 2_000_000_000);
        self.last = t;
    }
    fn hit(&mut self, timestamp: i32) {
        self.ok(timestamp);
        let i = (timestamp % 300) as usize;
        if self.times[i] != timestamp {
            self.times[i] = timestamp;
            self.hits[i] = 1;
        } else {
            self.hits[i] += 1;
        }
    }
    fn get_hits(&mut self, timestamp: i32) -> i32 {
        self.ok(timestamp);
        (0..300).filter(|&i| timestamp - self.times[i] < 300).map(|i| self.hits[i]).sum()
    }
}
