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
        // The first name is the parent, if there is another one.
        let end = path[1..].find('/').map_or(0, |at| at + 1);
        if end > 0 && !self.map.contains_key(&path[..end]) {
            return false;
        }
        if self.map.contains_key(&path) {
            return false;
        }
        self.map.insert(path, value);
        true
    }

    fn get(&self, path: String) -> i32 {
        *self.map.get(&path).unwrap_or(&-1)
    }
}
