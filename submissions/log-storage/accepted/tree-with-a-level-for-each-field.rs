use std::collections::BTreeMap;

#[derive(Default)]
struct Node {
    below: BTreeMap<u16, Node>,
    id: Option<i32>,
}

impl Node {
    // Fields that do not count any more are unbounded; an edge is only followed while all fields
    // so far were equal to it.
    fn collect(&self, low: Option<&[u16]>, high: Option<&[u16]>, found: &mut Vec<i32>) {
        found.extend(self.id);
        let first = low.and_then(|low| low.first()).copied().unwrap_or(0);
        let last = high.and_then(|high| high.first()).copied().unwrap_or(u16::MAX);
        for (&field, node) in self.below.range(first..=last) {
            let low = low.filter(|low| low.first() == Some(&field)).map(|low| &low[1..]);
            let high = high.filter(|high| high.first() == Some(&field)).map(|high| &high[1..]);
            node.collect(low, high, found);
        }
    }
}

struct LogSystem {
    root: Node,
}

fn fields(time: &str) -> Vec<u16> {
    time.split(':').map(|field| field.parse().unwrap()).collect()
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { root: Node::default() }
    }

    fn put(&mut self, id: i32, timestamp: String) {
        let mut node = &mut self.root;
        for field in fields(&timestamp) {
            node = node.below.entry(field).or_default();
        }
        node.id = Some(id);
    }

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let names = ["Year", "Month", "Day", "Hour", "Minute", "Second"];
        let count = 1 + names.iter().position(|name| *name == granularity).unwrap();
        let (low, high) = (fields(&start), fields(&end));
        let mut found = Vec::new();
        self.root.collect(Some(&low[..count]), Some(&high[..count]), &mut found);
        found
    }
}
