use std::collections::HashMap;

struct Logger {
    last: HashMap<String, i32>,
}

impl Logger {
    fn new() -> Self {
        Logger { last: HashMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let key = message.trim().to_string();
        if self.last.get(&key).is_some_and(|last| timestamp - last < 10) {
            return false;
        }
        self.last.insert(key, timestamp);
        true
    }
}
