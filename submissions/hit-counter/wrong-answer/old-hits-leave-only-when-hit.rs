use std::collections::VecDeque;

struct HitCounter {
    hits: VecDeque<(i32, i32)>,
    total: i32,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { hits: VecDeque::new(), total: 0 }
    }

    fn hit(&mut self, timestamp: i32) {
        while let Some(&(second, count)) = self.hits.front() {
            if timestamp - second < 300 {
                break;
            }
            self.total -= count;
            self.hits.pop_front();
        }
        self.total += 1;
        match self.hits.back_mut() {
            Some(last) if last.0 == timestamp => last.1 += 1,
            _ => self.hits.push_back((timestamp, 1)),
        }
    }

    fn get_hits(&self, _timestamp: i32) -> i32 {
        self.total
    }
}
