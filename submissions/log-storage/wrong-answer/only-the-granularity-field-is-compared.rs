use std::collections::BTreeMap;

// A map for each field, by that field alone.
struct LogSystem {
    by_field: [BTreeMap<u16, Vec<i32>>; 6],
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { by_field: Default::default() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        for (map, field) in self.by_field.iter_mut().zip(timestamp.split(':')) {
            map.entry(field.parse().unwrap()).or_default().push(id);
        }
    }

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let names = ["Year", "Month", "Day", "Hour", "Minute", "Second"];
        let index = names.iter().position(|name| *name == granularity).unwrap();
        let field = |time: &str| time.split(':').nth(index).unwrap().parse::<u16>().unwrap();
        let (from, to) = (field(&start), field(&end));
        if from > to {
            return Vec::new();
        }
        self.by_field[index].range(from..=to).flat_map(|(_, ids)| ids.iter().copied()).collect()
    }
}
