use std::collections::VecDeque;

struct HitCounter {
    queue: VecDeque<i32>,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { queue: VecDeque::new() }
    }

    fn hit(&mut self, timestamp: i32) {
        self.queue.push_back(timestamp);
    }

    fn get_hits(&mut self, timestamp: i32) -> i32 {
        let begin = timestamp / 300 * 300;
        while self.queue.front().is_some_and(|&first| first < begin) {
            self.queue.pop_front();
        }
        self.queue.len() as i32
    }
}
