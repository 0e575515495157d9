struct Logger {
    buckets: Vec<Vec<(String, i32)>>,
}
fn hash(s: &str) -> usize {
    s.bytes().fold(7usize, |h, b| h.wrapping_mul(31).wrapping_add(b as usize)) % 1009
}
impl Logger {
    fn new() -> Self {
        Logger { buckets: vec![Vec::new(); 1009] }
    }
    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let b = &mut self.buckets[hash(&message)];
        for e in b.iter_mut() {
            if e.0 == message {
                if timestamp - e.1 < 10 {
                    return false;
                }
                e.1 = timestamp;
                return true;
            }
        }
        b.push((message, timestamp));
        true
    }
}
