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
        let parent = &path[..path.rfind('/').unwrap()];
        if !parent.is_empty() && !self.map.contains_key(parent) {
            return false;
        }
        self.map.insert(path, value).is_none()
    }

    fn get(&self, path: String) -> i32 {
        self.map.get(&path).copied().unwrap_or(-1)
    }
}
