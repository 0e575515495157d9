//! Answers by the first version with the value that was found, as if it mattered.

use std::collections::HashMap;

#[derive(Default)]
struct TimeMap {
    histories: HashMap<String, Vec<(i32, String)>>,
}

impl TimeMap {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.histories.entry(key).or_default().push((timestamp, value));
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        let Some(history) = self.histories.get(&key) else { return String::new() };
        let mut at = history.partition_point(|version| version.0 <= timestamp);
        while at > 1 && history[at - 2].1 == history[at - 1].1 {
            at -= 1;
        }
        if at == 0 { String::new() } else { history[at - 1].1.clone() }
    }
}
