use std::collections::BTreeMap;
use std::ops::Bound::{Excluded, Included};

struct LogSystem {
    logs: BTreeMap<String, i32>,
}

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
        let end = &end[..cut];
        let mut found = vec![];
        // the next log is looked up from the one before
        let mut next = self.logs.range::<str, _>((Included(&start[..cut]), std::ops::Bound::Unbounded)).next();
        while let Some((time, id)) = next {
            if &time[..cut] > end {
                break;
            }
            found.push(*id);
            next = self.logs.range::<str, _>((Excluded(time.as_str()), std::ops::Bound::Unbounded)).next();
        }
        found
    }
}
