struct Logger {
    next: i32,
}

impl Logger {
    fn new() -> Self {
        Logger { next: 0 }
    }

    fn should_print_message(&mut self, timestamp: i32, _message: String) -> bool {
        let prints = timestamp >= self.next;
        if prints {
            self.next = timestamp + 10;
        }
        prints
    }
}
