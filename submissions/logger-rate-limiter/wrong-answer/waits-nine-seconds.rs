use std::collections::HashMap;

struct Logger {
    last: HashMap<String, i32>,
}

impl Logger {
    fn new() -> Self {
        Logger { last: HashMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let next = self.last.entry(message).or_insert(timestamp);
        if timestamp < *next {
            return false;
        }
        *next = timestamp + 9;
        true
    }
}
