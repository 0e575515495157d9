//! A parent that was missing once is taken for missing ever after.

use std::collections::{HashMap, HashSet};
struct FileSystem {
    m: HashMap<String, i32>,
    missing: HashSet<String>,
}
impl FileSystem {
    fn new() -> Self {
        FileSystem { m: HashMap::new(), missing: HashSet::new() }
    }
    fn create_path(&mut self, path: String, value: i32) -> bool {
        let cut = path.rfind('/').unwrap();
        let parent = &path[..cut];
        if self.m.contains_key(&path) || self.missing.contains(parent) {
            return false;
        }
        if cut > 0 && !self.m.contains_key(parent) {
            self.missing.insert(parent.to_string());
            return false;
        }
        self.m.insert(path, value);
        true
    }
    fn get(&self, path: String) -> i32 {
        self.m.get(&path).map_or(-1, |v| *v)
    }
}
