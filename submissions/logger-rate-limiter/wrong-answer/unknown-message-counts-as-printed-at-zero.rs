use std::collections::HashMap;

struct Logger {
    last: HashMap<String, i32>,
}

impl Logger {
    fn new() -> Self {
        Logger { last: HashMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let last = self.last.entry(message).or_insert(0);
        if timestamp - *last < 10 {
            return false;
        }
        *last = timestamp;
        true
    }
}
