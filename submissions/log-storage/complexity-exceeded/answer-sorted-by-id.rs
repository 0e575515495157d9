use std::collections::BTreeMap;
struct LogSystem {
    map: BTreeMap<String, i32>,
}
impl LogSystem {
    fn new() -> Self {
        LogSystem { map: BTreeMap::new() }
    }
    fn put(&mut self, id: i32, timestamp: String) {
        self.map.insert(timestamp, id);
    }
    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let i = match granularity.as_str() {
            "Year" => 4,
            "Month" => 7,
            "Day" => 10,
            "Hour" => 13,
            "Minute" => 16,
            _ => 19,
        };
        let mut out: Vec<i32> = self
            .map
            .range(start[..i].to_string()..format!("{}~", &end[..i]))
            .map(|(_, id)| *id)
            .collect();
        out.sort();
        out
    }
}
