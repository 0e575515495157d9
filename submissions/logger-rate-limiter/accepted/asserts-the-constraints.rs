//! A right solution that asserts the constraints of the problem: no call may ask for more.

use std::collections::HashMap;
struct Logger {
    last: HashMap<String, i32>,
    now: i32,
}
impl Logger {
    fn new() -> Self {
        Logger { last: HashMap::new(), now: 0 }
    }
    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        assert!(
            timestamp >= self.now
                && timestamp <= 1_000_000_000
                && (1..=30).contains(&message.len())
                && message.bytes().all(|b| (0x20..=0x7e).contains(&b)),
            "{timestamp} {message:?}"
        );
        self.now = timestamp;
        match self.last.get(&message) {
            Some(&t) if timestamp < t + 10 => false,
            _ => {
                self.last.insert(message, timestamp);
                true
            }
        }
    }
}
