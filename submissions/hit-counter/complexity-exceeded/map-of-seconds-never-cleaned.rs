use std::collections::HashMap;

struct HitCounter {
    counts: HashMap<i32, i32>,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { counts: HashMap::new() }
    }

    fn hit(&mut self, timestamp: i32) {
        *self.counts.entry(timestamp).or_default() += 1;
    }

    fn get_hits(&self, timestamp: i32) -> i32 {
        let mut sum = 0;
        for second in (timestamp - 299).max(1)..=timestamp {
            sum += self.counts.get(&second).copied().unwrap_or(0);
        }
        sum
    }
}
