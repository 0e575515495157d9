use std::collections::BTreeMap;

struct LogSystem {
    logs: BTreeMap<String, i32>,
}

fn cut(granularity: &str) -> usize {
    match granularity {
        "Year" => 4,
        "Month" => 7,
        "Day" => 10,
        "Hour" => 13,
        "Minute" => 16,
        _ => 19,
    }
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { logs: BTreeMap::new() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        self.logs.insert(timestamp, id);
    }

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let cut = cut(&granularity);
        let to = end[..cut].to_string() + "~";
        self.logs.range(start..to).map(|(_, id)| *id).collect()
    }
}
