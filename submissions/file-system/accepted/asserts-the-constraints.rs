//! A right solution that asserts the constraints of the problem: no call may ask for more.

use std::collections::HashMap;
struct FileSystem {
    paths: HashMap<String, i32>,
}
fn ok(p: &str) {
    assert!(
        p.len() >= 2
            && p.len() <= 2000
            && p.starts_with('/')
            && !p.ends_with('/')
            && !p.contains("//")
            && p.bytes().all(|b| b == b'/' || b.is_ascii_lowercase()),
        "{p}"
    );
}
impl FileSystem {
    fn new() -> Self {
        let mut paths = HashMap::new();
        paths.insert(String::new(), -1);
        Self { paths }
    }
    fn create_path(&mut self, path: String, value: i32) -> bool {
        ok(&path);
        assert!((1..=1_000_000_000).contains(&value));
        if self.paths.contains_key(&path) {
            return false;
        }
        let parent = &path[..path.rfind('/').unwrap()];
        if !self.paths.contains_key(parent) {
            return false;
        }
        self.paths.insert(path, value);
        true
    }
    fn get(&self, path: String) -> i32 {
        ok(&path);
        *self.paths.get(&path).unwrap_or(&-1)
    }
}
