use std::collections::HashMap;

struct Logger {
    printed: HashMap<String, i32>,
}

impl Logger {
    fn new() -> Self {
        Logger { printed: HashMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        self.printed.retain(|_, printed| timestamp - *printed < 10);
        if self.printed.contains_key(&message) {
            return false;
        }
        self.printed.insert(message, timestamp);
        true
    }
}
