struct LogSystem {
    logs: Vec<(String, i32)>,
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { logs: Vec::new() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        self.logs.push((timestamp, id));
    }

    fn retrieve(&mut self, start: String, end: String, granularity: String) -> Vec<i32> {
        self.logs.sort();
        let len = match granularity.as_str() {
            "Year" => 4,
            "Month" => 7,
            "Day" => 10,
            "Hour" => 13,
            "Minute" => 16,
            _ => 19,
        };
        let from = self.logs.partition_point(|(time, _)| time[..len] < start[..len]);
        let to = self.logs.partition_point(|(time, _)| time[..len] <= end[..len]);
        self.logs[from..to].iter().map(|(_, id)| *id).collect()
    }
}
