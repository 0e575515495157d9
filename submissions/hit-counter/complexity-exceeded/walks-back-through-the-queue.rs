use std::collections::VecDeque;

struct HitCounter {
    hits: VecDeque<i32>,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { hits: VecDeque::new() }
    }

    fn hit(&mut self, timestamp: i32) {
        while self.hits.front().map_or(false, |&old| old <= timestamp - 300) {
            self.hits.pop_front();
        }
        self.hits.push_back(timestamp);
    }

    fn get_hits(&self, timestamp: i32) -> i32 {
        self.hits.iter().rev().take_while(|&&hit| timestamp - hit < 300).count() as i32
    }
}
