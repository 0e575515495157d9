use std::collections::BTreeMap;

struct LogSystem {
    logs: BTreeMap<String, i32>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
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
        let lowest = "0000:00:00:00:00:00";
        let highest = "9999:99:99:99:99:99";
        let start = format!("{}{}", &start[..cut], &lowest[cut..]);
        let end = format!("{}{}", &end[..cut], &highest[cut..]);
        self.logs.range(start..=end).map(|(_, &id)| id).collect()
    }
}
