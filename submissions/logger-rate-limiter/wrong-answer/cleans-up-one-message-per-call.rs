use std::collections::{HashSet, VecDeque};

struct Logger {
    queue: VecDeque<(i32, String)>,
    set: HashSet<String>,
}

impl Logger {
    fn new() -> Self {
        Logger { queue: VecDeque::new(), set: HashSet::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        if self.queue.front().map_or(false, |(t, _)| timestamp - *t >= 10) {
            let (_, old) = self.queue.pop_front().unwrap();
            self.set.remove(&old);
        }
        if self.set.contains(&message) {
            return false;
        }
        self.set.insert(message.clone());
        self.queue.push_back((timestamp, message));
        true
    }
}
