use std::collections::HashMap;

struct Logger {
    last: HashMap<String, i32>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl Logger {
    fn new() -> Self {
        Logger { last: HashMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        if let Some(&t) = self.last.get(&message) {
            if timestamp - t < 10 {
                return false;
            }
        }
        self.last.insert(message, timestamp);
        true
    }
}
