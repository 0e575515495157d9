//! Old seconds are cut off the front by the thousand and more, and one too many is taken off the
//! base.

struct HitCounter {
    v: Vec<(i32, u32)>,
    from: usize,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { v: vec![(i32::MIN, 0)], from: 0 }
    }
    fn hit(&mut self, t: i32) {
        let (s, n) = *self.v.last().unwrap();
        if s == t {
            self.v.last_mut().unwrap().1 += 1;
        } else {
            self.v.push((t, n + 1));
        }
    }
    fn get_hits(&mut self, t: i32) -> i32 {
        while self.from + 1 < self.v.len() && self.v[self.from + 1].0 <= t - 300 {
            self.from += 1;
        }
        let r = self.v.last().unwrap().1 - self.v[self.from].1;
        if self.from > 1500 {
            self.v.drain(..self.from);
            self.from = 1.min(self.v.len() - 1);
        }
        r as i32
    }
}
