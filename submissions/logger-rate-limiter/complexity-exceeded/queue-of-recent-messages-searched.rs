use std::collections::VecDeque;

struct Logger {
    recent: VecDeque<(i32, String)>,
}

impl Logger {
    fn new() -> Self {
        Logger { recent: VecDeque::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        while let Some(front) = self.recent.front() {
            if front.0 + 10 <= timestamp {
                self.recent.pop_front();
            } else {
                break;
            }
        }
        if self.recent.iter().any(|(_, known)| *known == message) {
            return false;
        }
        self.recent.push_back((timestamp, message));
        true
    }
}
