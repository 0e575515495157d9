//! Reference for the log storage: the logs in an ordered map, under their times as text.

use std::collections::{BTreeMap, HashSet};
use std::ops::Bound;

/// Sorts after every character that occurs in a time.
const BEHIND_ALL: char = '~';

/// A store of logs that are looked up by time.
#[derive(Debug, Default)]
pub struct LogSystem {
    /// The logs by time. All fields of a time have a fixed width and the largest one comes first,
    /// so the order of the texts is the order of the times.
    logs: BTreeMap<String, i32>,
    /// All ids in use, only to know which are not.
    ids: HashSet<i32>,
}

impl LogSystem {
    /// Makes an empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Stores a log.
    pub fn put(&mut self, id: i32, timestamp: String) {
        self.ids.insert(id);
        self.logs.insert(timestamp, id);
    }

    /// Returns the ids of the logs from `start` to `end`, both included, if only the fields down
    /// to the granularity count.
    pub fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let counts = counting_bytes(&granularity);
        // A text sorts before all others that begin with it, and so do those texts before the
        // same one with `~` behind it. Nothing has to be known of what is the last day of a month.
        let first = Bound::Included(&start[..counts]);
        let behind_last = format!("{}{BEHIND_ALL}", &end[..counts]);
        self.logs
            .range::<str, _>((first, Bound::Excluded(behind_last.as_str())))
            .map(|(_, id)| *id)
            .collect()
    }

    /// Ids and times are given only once.
    pub fn can_put(&self, id: i32, timestamp: String) -> bool {
        id >= 1
            && is_time(&timestamp)
            && !self.ids.contains(&id)
            && !self.logs.contains_key(&timestamp)
    }

    /// The range does not end before it starts.
    pub fn can_retrieve(&self, start: String, end: String, granularity: String) -> bool {
        is_time(&start)
            && is_time(&end)
            && start <= end
            && ["Year", "Month", "Day", "Hour", "Minute", "Second"].contains(&granularity.as_str())
    }
}

/// How much of a `YYYY:MM:DD:hh:mm:ss` counts.
fn counting_bytes(granularity: &str) -> usize {
    match granularity {
        "Year" => "YYYY".len(),
        "Month" => "YYYY:MM".len(),
        "Day" => "YYYY:MM:DD".len(),
        "Hour" => "YYYY:MM:DD:hh".len(),
        "Minute" => "YYYY:MM:DD:hh:mm".len(),
        _ => "YYYY:MM:DD:hh:mm:ss".len(),
    }
}

/// Whether the text is a time of the contract, in which every month has 31 days.
fn is_time(text: &str) -> bool {
    let limits = [(4, 2000, 2017), (2, 1, 12), (2, 1, 31), (2, 0, 23), (2, 0, 59), (2, 0, 59)];
    text.split(':').count() == limits.len()
        && text.split(':').zip(limits).all(|(field, (digits, first, last))| {
            field.len() == digits
                && field.parse().is_ok_and(|value: i32| (first..=last).contains(&value))
        })
}
