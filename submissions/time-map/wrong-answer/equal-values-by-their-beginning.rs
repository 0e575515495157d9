use std::collections::HashMap;
// values are interned to save memory, but under their first 16 bytes only
struct TimeMap {
    ids: HashMap<String, usize>,
    texts: Vec<String>,
    m: HashMap<String, Vec<(i32, usize)>>,
}
impl TimeMap {
    fn new() -> Self {
        TimeMap { ids: HashMap::new(), texts: vec![], m: HashMap::new() }
    }
    fn set(&mut self, key: String, value: String, timestamp: i32) {
        let short: String = value.chars().take(16).collect();
        let texts = &mut self.texts;
        let id = *self.ids.entry(short).or_insert_with(|| {
            texts.push(value.clone());
            texts.len() - 1
        });
        self.m.entry(key).or_default().push((timestamp, id));
    }
    fn get(&self, key: String, timestamp: i32) -> String {
        let Some(v) = self.m.get(&key) else { return String::new() };
        match v.partition_point(|x| x.0 <= timestamp) {
            0 => String::new(),
            i => self.texts[v[i - 1].1].clone(),
        }
    }
}
