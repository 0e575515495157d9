use std::collections::BTreeMap;

struct LogSystem {
    logs: BTreeMap<String, i32>,
}

fn days_in(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { logs: BTreeMap::new() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        let fields: Vec<i32> = timestamp.split(':').map(|f| f.parse().unwrap()).collect();
        if fields[2] > days_in(fields[0], fields[1]) {
            return; // no such day
        }
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
        let (from, to) = (start[..cut].to_owned(), end[..cut].to_owned() + ";");
        self.logs.range(from..to).map(|(_, &id)| id).collect()
    }
}
