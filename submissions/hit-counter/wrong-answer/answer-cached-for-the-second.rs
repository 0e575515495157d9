use std::collections::VecDeque;
struct HitCounter {
    q: VecDeque<i32>,
    at: i32,
    answer: i32,
}
impl HitCounter {
    fn new() -> Self {
        HitCounter { q: VecDeque::new(), at: -1, answer: 0 }
    }
    fn hit(&mut self, t: i32) {
        self.q.push_back(t);
    }
    fn get_hits(&mut self, t: i32) -> i32 {
        if t == self.at {
            return self.answer;
        }
        while self.q.front().is_some_and(|f| t - f >= 300) {
            self.q.pop_front();
        }
        self.at = t;
        self.answer = self.q.len() as i32;
        self.answer
    }
}
