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
        let cut = path.rfind('/').unwrap();
        if cut > 0 && !self.map.contains_key(&path[0..cut]) {
            return false;
        }
        *self.map.entry(path).or_insert(value) == value
    }

    fn get(&self, path: String) -> i32 {
        self.map.get(&path).copied().unwrap_or(-1)
    }
}
