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
        let low = "0000:01:01:00:00:00";
        let high = "0000:12:31:23:59:00";
        let from = format!("{}{}", &start[..cut], &low[cut..]);
        let to = format!("{}{}", &end[..cut], &high[cut..]);
        self.logs.range(from..=to).map(|(_, id)| *id).collect()
    }
}
