//! A right solution that asserts the constraints of the problem: no call may ask for more.

use std::collections::{BTreeMap, HashSet};
#[derive(Default)]
struct LogSystem {
    logs: BTreeMap<String, i32>,
    ids: HashSet<i32>,
}
fn ok(t: &str) {
    let f: Vec<u32> = t.split(':').map(|x| x.parse().unwrap()).collect();
    let lim = [(2000, 2017), (1, 12), (1, 31), (0, 23), (0, 59), (0, 59)];
    assert!(
        t.len() == 19 && f.len() == 6 && f.iter().zip(lim).all(|(x, (a, b))| a <= *x && *x <= b),
        "{t}"
    );
}
impl LogSystem {
    fn new() -> Self {
        Self::default()
    }
    fn put(&mut self, id: i32, timestamp: String) {
        ok(&timestamp);
        assert!((1..=100_000).contains(&id) && self.ids.insert(id), "id {id}");
        assert!(self.logs.insert(timestamp, id).is_none(), "the same time");
    }
    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        ok(&start);
        ok(&end);
        assert!(start <= end);
        let n = match granularity.as_str() {
            "Year" => 4,
            "Month" => 7,
            "Day" => 10,
            "Hour" => 13,
            "Minute" => 16,
            "Second" => 19,
            g => panic!("{g}"),
        };
        self.logs
            .range(start[..n].to_string()..format!("{}~", &end[..n]))
            .map(|(_, &id)| id)
            .collect()
    }
}
