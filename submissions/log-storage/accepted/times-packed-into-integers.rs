use std::collections::BTreeSet;

// year 12, month 4, day 5, hour 5, minute 6, second 6 bits, and the id below them
const BITS: [(u32, &str); 6] =
    [(26, "Year"), (22, "Month"), (17, "Day"), (12, "Hour"), (6, "Minute"), (0, "Second")];

#[derive(Default)]
pub struct LogSystem {
    logs: BTreeSet<(u64, i64)>,
}

fn pack(timestamp: &str) -> u64 {
    timestamp
        .split(':')
        .zip(BITS)
        .map(|(field, (shift, _))| field.parse::<u64>().unwrap() << shift)
        .sum()
}

impl LogSystem {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn put(&mut self, id: i64, timestamp: &str) {
        self.logs.insert((pack(timestamp), id));
    }

    pub fn retrieve(&self, start: &str, end: &str, granularity: &str) -> Vec<i64> {
        let (shift, _) = BITS.iter().find(|(_, name)| *name == granularity).unwrap();
        let below = (1u64 << shift) - 1;
        let range = (pack(start) & !below, i64::MIN)..=(pack(end) | below, i64::MAX);
        self.logs.range(range).map(|&(_, id)| id).collect()
    }
}
