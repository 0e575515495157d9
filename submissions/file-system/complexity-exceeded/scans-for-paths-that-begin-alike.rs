use std::collections::HashMap;

/// The parent exists if some path is the parent or lies below it.
#[derive(Default)]
struct FileSystem {
    map: HashMap<String, i32>,
}

impl FileSystem {
    fn new() -> Self {
        Self::default()
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let cut = path.rfind('/').unwrap();
        let parent = &path[..cut];
        let below = &path[..cut + 1];
        if cut > 0 && !self.map.keys().any(|known| known == parent || known.starts_with(below)) {
            return false;
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
