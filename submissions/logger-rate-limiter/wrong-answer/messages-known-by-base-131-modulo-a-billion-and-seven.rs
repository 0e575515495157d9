use std::collections::HashMap;
struct Logger {
    next: HashMap<u64, i32>,
}
fn hash(s: &str) -> u64 {
    s.bytes().fold(0u64, |h, b| (h * 131 + b as u64) % 1_000_000_007) as u64
}
impl Logger {
    fn new() -> Self {
        Self { next: HashMap::new() }
    }
    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let key = hash(&message);
        if let Some(&t) = self.next.get(&key) {
            if timestamp < t {
                return false;
            }
        }
        self.next.insert(key, timestamp + 10);
        true
    }
}
