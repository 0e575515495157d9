struct Logger {
    messages: Vec<String>,
    times: Vec<i32>,
}

impl Logger {
    fn new() -> Self {
        Logger { messages: vec![], times: vec![] }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        for i in 0..self.messages.len() {
            if self.messages[i] == message {
                if timestamp - self.times[i] < 10 {
                    return false;
                }
                self.times[i] = timestamp;
                return true;
            }
        }
        self.messages.push(message);
        self.times.push(timestamp);
        true
    }
}
