use std::collections::HashSet;

struct Bucket {
    second: i32,
    messages: HashSet<String>,
}

struct Logger {
    buckets: Vec<Bucket>,
}

impl Logger {
    fn new() -> Self {
        let bucket = |_| Bucket { second: -10, messages: HashSet::new() };
        Logger { buckets: (0..10).map(bucket).collect() }
    }

    fn should_print_message(&mut self, timestamp: i32, message: String) -> bool {
        let recent = self.buckets.iter().filter(|b| b.second > timestamp - 10);
        if recent.into_iter().any(|b| b.messages.contains(&message)) {
            return false;
        }
        let bucket = &mut self.buckets[timestamp as usize % 10];
        if bucket.second != timestamp {
            bucket.second = timestamp;
            bucket.messages = HashSet::new();
        }
        bucket.messages.insert(message);
        true
    }
}
