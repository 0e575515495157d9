use std::collections::VecDeque;

#[derive(Default)]
struct HitCounter {
    queue: VecDeque<i32>,
}

impl HitCounter {
    fn new() -> Self {
        Self::default()
    }

    fn hit(&mut self, timestamp: i32) {
        self.queue.push_back(timestamp);
    }

    fn get_hits(&mut self, timestamp: i32) -> i32 {
        while let Some(&front) = self.queue.front() {
            if timestamp - front >= 300 {
                self.queue.pop_front();
            } else {
                break;
            }
        }
        self.queue.len() as i32
    }
}
