//! Every answer is kept until the next log comes: the space grows with the questions.

use std::collections::*;
struct LogSystem {
    m: BTreeMap<String, i32>,
    memo: HashMap<(String, String, String), Vec<i32>>,
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { m: BTreeMap::new(), memo: HashMap::new() }
    }
    fn put(&mut self, id: i32, t: String) {
        self.memo.clear();
        self.m.insert(t, id);
    }
    fn retrieve(&mut self, a: String, b: String, g: String) -> Vec<i32> {
        let n = match &g[..] {
            "Year" => 4,
            "Month" => 7,
            "Day" => 10,
            "Hour" => 13,
            "Minute" => 16,
            _ => 19,
        };
        let m = &self.m;
        self.memo
            .entry((a.clone(), b.clone(), g))
            .or_insert_with(|| {
                m.range(a[..n].to_string()..)
                    .take_while(|x| x.0[..n] <= b[..n])
                    .map(|x| *x.1)
                    .collect()
            })
            .clone()
    }
}
