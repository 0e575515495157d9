use std::cmp::Reverse;

// Logs that come in order go to the end without moving anything else; others do not.
struct LogSystem {
    newest_first: Vec<(Reverse<u64>, i32)>,
}

fn digits(time: &str) -> u64 {
    time.bytes().filter(u8::is_ascii_digit).fold(0, |n, d| n * 10 + u64::from(d - b'0'))
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { newest_first: Vec::new() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        let log = (Reverse(digits(&timestamp)), id);
        let place = self.newest_first.binary_search(&log).unwrap_or_else(|place| place);
        self.newest_first.insert(place, log);
    }

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let unit = match granularity.as_str() {
            "Year" => 10_000_000_000,
            "Month" => 100_000_000,
            "Day" => 1_000_000,
            "Hour" => 10_000,
            "Minute" => 100,
            _ => 1,
        };
        let (from, to) = (digits(&start) / unit, digits(&end) / unit);
        let first = self.newest_first.partition_point(|(time, _)| time.0 / unit > to);
        let last = self.newest_first.partition_point(|(time, _)| time.0 / unit >= from);
        self.newest_first[first..last].iter().map(|log| log.1).collect()
    }
}
