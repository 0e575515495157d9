use std::collections::HashMap;

// The map decides, but the whole log is kept as well.
struct Logger {
    log: Vec<(i32, String)>,
    last: HashMap<String, usize>,
}

impl Logger {
    fn new() -> Self {
        Logger { log: Vec::new(), last: HashMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        if let Some(&line) = self.last.get(&message) {
            if timestamp < self.log[line].0 + 10 {
                return false;
            }
        }
        self.last.insert(message.clone(), self.log.len());
        self.log.push((timestamp, message));
        true
    }
}
