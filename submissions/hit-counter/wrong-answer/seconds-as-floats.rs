use std::collections::VecDeque;

// f32 has 24 bits for the digits: late seconds fall together
struct HitCounter {
    hits: VecDeque<f32>,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { hits: VecDeque::new() }
    }

    fn hit(&mut self, timestamp: i32) {
        self.hits.push_back(timestamp as f32);
    }

    fn get_hits(&mut self, timestamp: i32) -> i32 {
        while self.hits.front().map_or(false, |&t| timestamp as f32 - t >= 300.0) {
            self.hits.pop_front();
        }
        self.hits.len() as i32
    }
}
