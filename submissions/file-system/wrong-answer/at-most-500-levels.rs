//! Paths of more than 500 names are refused.

use std::collections::HashMap;
struct FileSystem {
    m: HashMap<String, i32>,
}
impl FileSystem {
    fn new() -> Self {
        FileSystem { m: HashMap::new() }
    }
    fn create_path(&mut self, path: String, value: i32) -> bool {
        if path.matches('/').count() > 500 {
            return false;
        }
        let cut = path.rfind('/').unwrap();
        if cut > 0 && !self.m.contains_key(&path[..cut]) || self.m.contains_key(&path) {
            return false;
        }
        self.m.insert(path, value);
        true
    }
    fn get(&self, path: String) -> i32 {
        self.m.get(&path).map_or(-1, |v| *v)
    }
}
