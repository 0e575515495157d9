//! Reference for the time map: for each key its versions in the order of time, searched by halving.

use std::collections::HashMap;

/// The first moment of all.
const EARLIEST: i32 = 1;

/// The last moment of all.
const LATEST: i32 = 10_000_000;

/// Keys whose values change over time.
#[derive(Debug, Default)]
pub struct TimeMap {
    /// For each key its versions, the oldest first.
    histories: HashMap<String, Vec<Version>>,
    /// When the latest version of any key was set; 0 before the first one.
    latest: i32,
}

/// A value, and when it was set.
#[derive(Debug)]
struct Version {
    timestamp: i32,
    value: String,
}

impl TimeMap {
    /// No key has a value yet.
    pub fn new() -> Self {
        TimeMap::default()
    }

    /// Gives the key a new value from this time on.
    pub fn set(&mut self, key: String, value: String, timestamp: i32) {
        self.latest = timestamp;
        // Time only goes forward: appending keeps the versions sorted.
        self.histories.entry(key).or_default().push(Version { timestamp, value });
    }

    /// Time only goes forward, whatever the key, and comes to an end.
    pub fn can_set(&self, _key: String, _value: String, timestamp: i32) -> bool {
        (self.latest + 1..=LATEST).contains(&timestamp)
    }

    /// The value that the key had at this time, empty if it had none.
    pub fn get(&self, key: String, timestamp: i32) -> String {
        let Some(history) = self.histories.get(&key) else { return String::new() };
        // So many versions are not later; the last of them is the one in force.
        let known = history.partition_point(|version| version.timestamp <= timestamp);
        history[..known].last().map_or_else(String::new, |version| version.value.clone())
    }

    /// Nobody asks for a moment that cannot come.
    pub fn can_get(&self, _key: String, timestamp: i32) -> bool {
        (EARLIEST..=LATEST).contains(&timestamp)
    }
}
