use std::collections::BTreeMap;

// how many values each field has
const RADIX: [u64; 6] = [10000, 13, 30, 24, 60, 60];

struct LogSystem {
    logs: BTreeMap<u64, Vec<i32>>,
}

fn fields(time: &str) -> Vec<u64> {
    time.split(':').map(|field| field.parse().unwrap()).collect()
}

fn pack(fields: &[u64]) -> u64 {
    fields.iter().zip(RADIX).fold(0, |packed, (field, radix)| packed * radix + field)
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { logs: BTreeMap::new() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        self.logs.entry(pack(&fields(&timestamp))).or_default().push(id);
    }

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let count = match granularity.as_str() {
            "Year" => 1,
            "Month" => 2,
            "Day" => 3,
            "Hour" => 4,
            "Minute" => 5,
            _ => 6,
        };
        let (mut start, mut end) = (fields(&start), fields(&end));
        for i in count..6 {
            start[i] = if i < 3 { 1 } else { 0 };
            end[i] = [9999, 12, 31, 23, 59, 59][i];
        }
        let (from, to) = (pack(&start), pack(&end));
        if from > to {
            return Vec::new();
        }
        self.logs.range(from..=to).flat_map(|(_, ids)| ids).copied().collect()
    }
}
