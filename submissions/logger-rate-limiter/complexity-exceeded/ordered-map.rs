use std::collections::BTreeMap;

struct Logger {
    next: BTreeMap<String, i32>,
}

impl Logger {
    fn new() -> Self {
        Logger { next: BTreeMap::new() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let next = self.next.entry(message).or_default();
        if timestamp < *next {
            false
        } else {
            *next = timestamp + 10;
            true
        }
    }
}
