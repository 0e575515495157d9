struct HitCounter {
    v: Vec<(i32, i32)>,
    total: i32,
}
impl HitCounter {
    fn new() -> Self {
        HitCounter { v: vec![], total: 0 }
    }
    fn hit(&mut self, t: i32) {
        match self.v.last_mut() {
            Some(l) if l.0 == t => l.1 += 1,
            _ => self.v.push((t, 1)),
        }
        self.total += 1;
    }
    fn get_hits(&mut self, t: i32) -> i32 {
        let k = self.v.partition_point(|x| x.0 + 300 <= t);
        self.total -= self.v.drain(..k).map(|x| x.1).sum::<i32>();
        self.total
    }
}
