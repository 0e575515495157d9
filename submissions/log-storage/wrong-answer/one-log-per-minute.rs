use std::collections::BTreeMap;

struct LogSystem {
    // minutes since the year 0, then the second in which the log came
    minutes: BTreeMap<i64, (i64, i32)>,
}

fn parse(t: &str) -> (i64, i64) {
    let f: Vec<i64> = t.split(':').map(|f| f.parse().unwrap()).collect();
    ((((f[0] * 12 + f[1] - 1) * 31 + f[2] - 1) * 24 + f[3]) * 60 + f[4], f[5])
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { minutes: BTreeMap::new() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        let (minute, second) = parse(&timestamp);
        self.minutes.insert(minute, (second, id));
    }

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let unit = match granularity.as_str() {
            "Year" => 12 * 31 * 24 * 60,
            "Month" => 31 * 24 * 60,
            "Day" => 24 * 60,
            "Hour" => 60,
            _ => 1,
        };
        let (from, first) = parse(&start);
        let (to, last) = parse(&end);
        let range = from / unit * unit..(to / unit + 1) * unit;
        let exact = granularity == "Second";
        self.minutes
            .range(range)
            .filter(|(&minute, (second, _))| {
                !exact || ((minute, *second) >= (from, first) && (minute, *second) <= (to, last))
            })
            .map(|(_, (_, id))| *id)
            .collect()
    }
}
