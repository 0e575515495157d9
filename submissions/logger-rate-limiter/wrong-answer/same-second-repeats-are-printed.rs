use std::collections::HashMap;

struct Logger {
    last: HashMap<String, i32>,
}

impl Logger {
    fn new() -> Self {
        Logger { last: HashMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        match self.last.get(&message) {
            Some(&last) if last < timestamp && timestamp < last + 10 => false,
            _ => {
                self.last.insert(message, timestamp);
                true
            }
        }
    }
}
