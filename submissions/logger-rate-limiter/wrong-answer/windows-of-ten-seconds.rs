use std::collections::HashSet;

struct Logger {
    window: i32,
    printed: HashSet<String>,
}

impl Logger {
    fn new() -> Self {
        Logger { window: 0, printed: HashSet::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        if timestamp / 10 != self.window {
            self.window = timestamp / 10;
            self.printed.clear();
        }
        self.printed.insert(message)
    }
}
