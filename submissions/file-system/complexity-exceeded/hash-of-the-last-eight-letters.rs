//! An own hash looks at the last eight letters of a path: equal names in many directories are one
//! chain.

use std::collections::HashMap;
struct FileSystem {
    m: HashMap<String, Vec<(String, i32)>>,
}

impl FileSystem {
    fn new() -> Self {
        FileSystem { m: HashMap::new() }
    }
    fn find(&self, p: &str) -> Option<i32> {
        self.m.get(&p[p.len().saturating_sub(8)..])?.iter().find(|x| x.0 == p).map(|x| x.1)
    }
    fn create_path(&mut self, path: String, value: i32) -> bool {
        let i = path.rfind('/').unwrap();
        if self.find(&path).is_some() || i > 0 && self.find(&path[..i]).is_none() {
            return false;
        }
        self.m
            .entry(path[path.len().saturating_sub(8)..].to_string())
            .or_default()
            .push((path, value));
        true
    }
    fn get(&self, path: String) -> i32 {
        self.find(&path).unwrap_or(-1)
    }
}
