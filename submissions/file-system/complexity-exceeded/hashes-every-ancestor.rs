use std::collections::HashMap;

#[derive(Default)]
struct FileSystem {
    map: HashMap<String, i32>,
}

impl FileSystem {
    fn new() -> Self {
        Self::default()
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        for (at, _) in path.match_indices('/').skip(1) {
            if !self.map.contains_key(&path[..at]) {
                return false;
            }
        }
        if self.map.contains_key(&path) {
            return false;
        }
        self.map.insert(path, value);
        true
    }

    fn get(&self, path: String) -> i32 {
        self.map.get(&path).copied().unwrap_or(-1)
    }
}
