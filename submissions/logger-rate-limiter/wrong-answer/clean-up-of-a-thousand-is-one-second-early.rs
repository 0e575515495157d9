//! Cleans up only when there are many messages, and then forgets those of nine seconds ago.

use std::collections::HashMap;

struct Logger {
    printed: HashMap<String, i32>,
    clean_at: usize,
}

impl Logger {
    fn new() -> Self {
        Logger { printed: HashMap::new(), clean_at: 1500 }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        if self.printed.get(&message).is_some_and(|last| timestamp < last + 10) {
            return false;
        }
        if self.printed.len() >= self.clean_at {
            self.printed.retain(|_, last| timestamp < *last + 9);
            self.clean_at = 1500.max(2 * self.printed.len());
        }
        self.printed.insert(message, timestamp);
        true
    }
}
