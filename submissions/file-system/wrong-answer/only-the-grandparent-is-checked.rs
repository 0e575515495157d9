use std::collections::HashMap;

/// For `/a` and `/a/b` that is the root.
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
        if let Some(cut) = parent.rfind('/') {
            if cut > 0 && !self.map.contains_key(&parent[..cut]) {
                return false;
            }
            if cut == 0 && !self.map.contains_key(parent) {
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
