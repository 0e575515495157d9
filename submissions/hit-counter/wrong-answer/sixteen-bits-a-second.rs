//! More than 65535 hits in one second start again at 0.

struct HitCounter {
    n: [u16; 300],
    at: [i32; 300],
}
impl HitCounter {
    fn new() -> Self {
        HitCounter { n: [0; 300], at: [-1000; 300] }
    }
    fn hit(&mut self, timestamp: i32) {
        let i = (timestamp % 300) as usize;
        if self.at[i] != timestamp {
            self.at[i] = timestamp;
            self.n[i] = 0;
        }
        self.n[i] = self.n[i].wrapping_add(1);
    }
    fn get_hits(&self, timestamp: i32) -> i32 {
        (0..300).filter(|&i| timestamp - self.at[i] < 300).map(|i| self.n[i] as i32).sum()
    }
}
