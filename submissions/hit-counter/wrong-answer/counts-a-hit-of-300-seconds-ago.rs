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
        while let Some(&first) = self.queue.front() {
            if timestamp - first <= 300 {
                break;
            }
            self.queue.pop_front();
        }
        self.queue.len() as i32
    }
}
