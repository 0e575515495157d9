use std::collections::HashMap;

struct Logger {
    next: HashMap<u32, i32>,
}

impl Logger {
    fn new() -> Self {
        Logger { next: HashMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let hash = message.bytes().fold(message.len() as u32, |h, b| h + u32::from(b) * 257);
        match self.next.get(&hash) {
            Some(&next) if timestamp < next => false,
            _ => {
                self.next.insert(hash, timestamp + 10);
                true
            }
        }
    }
}
