//! Knows the answer while hits come; in a second without one it counts all that are in the window.

use std::collections::VecDeque;

#[derive(Default)]
struct HitCounter {
    hits: VecDeque<i32>,
}

impl HitCounter {
    fn new() -> Self {
        Self::default()
    }

    fn leave(&mut self, timestamp: i32) {
        while self.hits.front().is_some_and(|hit| *hit <= timestamp - 300) {
            self.hits.pop_front();
        }
    }

    fn hit(&mut self, timestamp: i32) {
        self.leave(timestamp);
        self.hits.push_back(timestamp);
    }

    fn get_hits(&mut self, timestamp: i32) -> i32 {
        self.leave(timestamp);
        match self.hits.back() {
            Some(last) if *last < timestamp => {
                self.hits.iter().filter(|hit| timestamp - **hit < 300).count() as i32
            }
            _ => self.hits.len() as i32,
        }
    }
}
