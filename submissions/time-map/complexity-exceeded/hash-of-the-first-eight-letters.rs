//! An own hash looks at the first eight letters of a key: keys that begin alike are one chain.

use std::collections::*;
struct TimeMap {
    m: HashMap<String, Vec<(String, Vec<(i32, String)>)>>,
}

impl TimeMap {
    fn new() -> Self {
        TimeMap { m: HashMap::new() }
    }
    fn set(&mut self, k: String, v: String, t: i32) {
        let b = self.m.entry(k[..k.len().min(8)].to_string()).or_default();
        match b.iter_mut().find(|x| x.0 == k) {
            Some(x) => x.1.push((t, v)),
            None => b.push((k, vec![(t, v)])),
        }
    }
    fn get(&self, k: String, t: i32) -> String {
        let Some((_, v)) =
            self.m.get(&k[..k.len().min(8)]).and_then(|b| b.iter().find(|x| x.0 == k))
        else {
            return String::new();
        };
        match v.partition_point(|x| x.0 <= t) {
            0 => String::new(),
            i => v[i - 1].1.clone(),
        }
    }
}
