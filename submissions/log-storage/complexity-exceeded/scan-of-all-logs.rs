struct LogSystem {
    logs: Vec<(i32, String)>,
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { logs: Vec::new() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        self.logs.push((id, timestamp));
    }

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let len = match granularity.as_str() {
            "Year" => 4,
            "Month" => 7,
            "Day" => 10,
            "Hour" => 13,
            "Minute" => 16,
            _ => 19,
        };
        let mut ans = vec![];
        for (id, time) in &self.logs {
            if time[..len] >= start[..len] && time[..len] <= end[..len] {
                ans.push(*id);
            }
        }
        ans
    }
}
