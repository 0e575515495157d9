use std::collections::BTreeMap;

struct LogSystem {
    logs: BTreeMap<String, i32>,
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { logs: BTreeMap::new() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        self.logs.insert(timestamp, id);
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
        self.logs
            .iter()
            .skip_while(|(time, _)| time[..cut] < start[..cut])
            .take_while(|(time, _)| time[..cut] <= end[..cut])
            .map(|(_, id)| *id)
            .collect()
    }
}
