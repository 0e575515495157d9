use std::collections::HashMap;

struct FileSystem {
    paths: HashMap<String, i32>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl FileSystem {
    fn new() -> Self {
        let mut paths = HashMap::new();
        paths.insert(String::new(), -1);
        Self { paths }
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        if self.paths.contains_key(&path) {
            return false;
        }
        let i = path.rfind('/').unwrap();
        if !self.paths.contains_key(&path[..i]) {
            return false;
        }
        self.paths.insert(path, value);
        true
    }

    fn get(&self, path: String) -> i32 {
        *self.paths.get(&path).unwrap_or(&-1)
    }
}

/**
 * Your FileSystem object will be instantiated and called as such:
 * let obj = FileSystem::new();
 * let ret_1: bool = obj.create_path(path, value);
 * let ret_2: i32 = obj.get(path);
 */
