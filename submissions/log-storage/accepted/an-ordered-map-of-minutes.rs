use std::collections::BTreeMap;

/// The logs of each minute by `YYYY:MM:DD:HH:MM`, in the order in which they came.
struct LogSystem {
    minutes: BTreeMap<String, Vec<(String, i32)>>,
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { minutes: BTreeMap::new() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        let minute = timestamp[..16].to_string();
        self.minutes.entry(minute).or_default().push((timestamp, id));
    }

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let kept = match granularity.as_str() {
            "Year" => 4,
            "Month" => 7,
            "Day" => 10,
            "Hour" => 13,
            "Minute" => 16,
            _ => 19,
        };
        let (first, last) = (&start[..kept], &end[..kept]);
        let whole = kept.min(16);
        if first > last {
            return Vec::new();
        }
        // `~` comes behind every digit and colon.
        let minutes = start[..whole].to_string()..=format!("{}~", &end[..whole]);
        let mut ids = Vec::new();
        for (_, logs) in self.minutes.range(minutes) {
            let inside = logs.iter().filter(|(time, _)| (first..=last).contains(&&time[..kept]));
            ids.extend(inside.map(|(_, id)| *id));
        }
        ids
    }
}
