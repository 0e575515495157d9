use std::collections::HashSet;

struct Logger {
    current: HashSet<String>,
    previous: HashSet<String>,
    start: i32,
}

impl Logger {
    fn new() -> Self {
        Logger { current: HashSet::new(), previous: HashSet::new(), start: 0 }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        // one rotation, however long ago the last one was
        if timestamp - self.start >= 10 {
            self.previous = std::mem::take(&mut self.current);
            self.start = timestamp;
        }
        if self.current.contains(&message) || self.previous.contains(&message) {
            return false;
        }
        self.current.insert(message)
    }
}
