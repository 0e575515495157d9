use std::collections::{HashSet, VecDeque};
use std::rc::Rc;

#[derive(Default)]
pub struct Logger {
    quiet: HashSet<Rc<str>>,
    order: VecDeque<(i64, Rc<str>)>,
}

impl Logger {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn should_print_message(&mut self, timestamp: i64, message: &str) -> bool {
        while let Some((printed, _)) = self.order.front() {
            if timestamp - printed < 10 {
                break;
            }
            let (_, old) = self.order.pop_front().unwrap();
            self.quiet.remove(&old);
        }
        if self.quiet.contains(message) {
            return false;
        }
        let message: Rc<str> = message.into();
        self.order.push_back((timestamp, Rc::clone(&message)));
        self.quiet.insert(message)
    }
}
