//! Where thousands are remembered the old ones are thrown out a second too early.

use std::collections::HashMap;
struct Logger {
    m: HashMap<String, i32>,
    limit: usize,
}

impl Logger {
    fn new() -> Self {
        Logger { m: HashMap::new(), limit: 5000 }
    }
    fn should_print_message(&mut self, t: i32, message: String) -> bool {
        if let Some(&x) = self.m.get(&message) {
            if t - x < 10 {
                return false;
            }
        }
        if self.m.len() >= self.limit {
            let mut times: Vec<i32> = self.m.values().copied().collect();
            times.sort_unstable();
            let mid = times[times.len() / 2];
            self.m.retain(|_, x| *x >= mid.min(t - 8));
            self.limit = 2 * self.m.len().max(2500);
        }
        self.m.insert(message, t);
        true
    }
}
