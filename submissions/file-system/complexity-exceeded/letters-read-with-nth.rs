use std::collections::HashMap;
struct FileSystem {
    map: HashMap<String, i32>,
}
impl FileSystem {
    fn new() -> Self {
        FileSystem { map: HashMap::new() }
    }
    fn create_path(&mut self, path: String, value: i32) -> bool {
        if self.map.contains_key(&path) {
            return false;
        }
        let mut i = path.len() - 1;
        while path.chars().nth(i) != Some('/') {
            i -= 1;
        }
        let mut parent = String::new();
        for j in 0..i {
            parent.push(path.chars().nth(j).unwrap());
        }
        if i > 0 && !self.map.contains_key(&parent) {
            return false;
        }
        self.map.insert(path, value);
        true
    }
    fn get(&self, path: String) -> i32 {
        *self.map.get(&path).unwrap_or(&-1)
    }
}
