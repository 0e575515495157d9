use std::collections::HashMap;

struct Logger {
    last: HashMap<String, i32>,
}

impl Logger {
    fn new() -> Self {
        Logger { last: HashMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        if self.last.contains_key(&message) {
            return false;
        }
        self.last.insert(message, timestamp);
        true
    }
}
