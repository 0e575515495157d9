use std::collections::BTreeMap;

struct FileSystem {
    paths: BTreeMap<String, i32>,
}

impl FileSystem {
    fn new() -> Self {
        FileSystem { paths: BTreeMap::new() }
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let i = path.rfind('/').unwrap();
        if i > 0 && !self.paths.contains_key(&path[..i]) {
            return false;
        }
        if self.paths.contains_key(&path) {
            return false;
        }
        self.paths.insert(path, value);
        true
    }

    fn get(&self, path: String) -> i32 {
        self.paths.get(&path).copied().unwrap_or(-1)
    }
}
