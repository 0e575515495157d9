use std::collections::HashMap;

struct Logger {
    last: HashMap<String, i32>,
}

impl Logger {
    fn new() -> Self {
        Logger { last: HashMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let last = self.last.insert(message, timestamp);
        last.map_or(true, |last| timestamp - last >= 10)
    }
}
