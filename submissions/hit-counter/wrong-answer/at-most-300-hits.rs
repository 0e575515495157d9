use std::collections::VecDeque;
struct HitCounter {
    q: VecDeque<i32>,
}
impl HitCounter {
    fn new() -> Self {
        HitCounter { q: VecDeque::with_capacity(300) }
    }
    fn hit(&mut self, t: i32) {
        if self.q.len() == 300 {
            self.q.pop_front();
        }
        self.q.push_back(t);
    }
    fn get_hits(&mut self, t: i32) -> i32 {
        while self.q.front().is_some_and(|f| t - f >= 300) {
            self.q.pop_front();
        }
        self.q.len() as i32
    }
}
