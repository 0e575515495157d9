// Appends, and searches as if the times only went up.
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

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let cut = match granularity.as_str() {
            "Year" => 4,
            "Month" => 7,
            "Day" => 10,
            "Hour" => 13,
            "Minute" => 16,
            _ => 19,
        };
        let first = self.logs.partition_point(|(time, _)| time[..cut] < start[..cut]);
        let rest = &self.logs[first..];
        rest.iter().take_while(|(time, _)| time[..cut] <= end[..cut]).map(|(_, id)| *id).collect()
    }
}
