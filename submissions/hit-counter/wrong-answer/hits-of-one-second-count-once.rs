use std::collections::BTreeSet;

struct HitCounter {
    times: BTreeSet<i32>,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { times: BTreeSet::new() }
    }

    fn hit(&mut self, timestamp: i32) {
        self.times.insert(timestamp);
    }

    fn get_hits(&mut self, timestamp: i32) -> i32 {
        while let Some(&first) = self.times.first() {
            if first > timestamp - 300 {
                break;
            }
            self.times.pop_first();
        }
        self.times.len() as i32
    }
}
