use std::collections::HashMap;
struct Logger {
    last: HashMap<u32, Time>,
}
type Time = i32;
impl Logger {
    fn new() -> Self {
        Logger { last: HashMap::new() }
    }
    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let message =
            message.bytes().fold(0x811c9dc5u32, |h, b| (h ^ b as u32).wrapping_mul(16777619));
        let now = timestamp as Time;
        match self.last.get(&message) {
            Some(&last) if now.wrapping_sub(last) < 10 => false,
            _ => {
                self.last.insert(message, now);
                true
            }
        }
    }
}
