use std::collections::HashMap;

struct HitCounter {
    counts: HashMap<i32, i32>,
}

impl HitCounter {
    fn new() -> Self {
        HitCounter { counts: HashMap::new() }
    }

    fn hit(&mut self, timestamp: i32) {
        // Never more than 300 seconds in there, so this takes at most 300 steps.
        if !self.counts.contains_key(&timestamp) {
            self.counts.retain(|&second, _| timestamp - second < 300);
        }
        *self.counts.entry(timestamp).or_insert(0) += 1;
    }

    fn get_hits(&self, timestamp: i32) -> i32 {
        (0..300).filter_map(|age| self.counts.get(&(timestamp - age))).sum()
    }
}
