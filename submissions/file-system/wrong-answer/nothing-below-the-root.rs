use std::collections::HashMap;

#[derive(Default)]
struct FileSystem {
    map: HashMap<String, i32>,
}

impl FileSystem {
    fn new() -> Self {
        FileSystem { map: HashMap::from([("/".to_string(), 0)]) }
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let (parent, _) = path.rsplit_once('/').unwrap();
        if self.map.contains_key(&path) || !self.map.contains_key(parent) {
            return false;
        }
        self.map.insert(path, value);
        true
    }

    fn get(&self, path: String) -> i32 {
        self.map.get(&path).copied().unwrap_or(-1)
    }
}
