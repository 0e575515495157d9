use std::collections::BTreeMap;

struct LogSystem {
    days: BTreeMap<String, Vec<(String, i32)>>,
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { days: BTreeMap::new() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        let day = timestamp[..10].to_string();
        self.days.entry(day).or_default().push((timestamp, id));
    }

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let cut = match granularity.as_str() {
            "Year" => 4,
            "Month" => 7,
            "Day" => 10,
            "Hour" => 13,
            "Minute" => 16,
            _ => 19,
        };
        let day = cut.min(10);
        let days = self.days.range(start[..day].to_string()..end[..day].to_string() + "~");
        days.flat_map(|(_, logs)| logs)
            .filter(|(time, _)| time[..cut] >= start[..cut] && time[..cut] <= end[..cut])
            .map(|(_, id)| *id)
            .collect()
    }
}
