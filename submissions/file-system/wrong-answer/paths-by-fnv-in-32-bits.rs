use std::collections::HashMap;
struct FileSystem {
    values: HashMap<u32, i32>,
}
fn hash(s: &str) -> u32 {
    s.bytes().fold(0x811c9dc5u32, |h, b| (h ^ b as u32).wrapping_mul(16777619))
}
impl FileSystem {
    fn new() -> Self {
        FileSystem { values: HashMap::new() }
    }
    fn create_path(&mut self, path: String, value: i32) -> bool {
        let cut = path.rfind('/').unwrap();
        if cut > 0 && !self.values.contains_key(&hash(&path[..cut])) {
            return false;
        }
        if self.values.contains_key(&hash(&path)) {
            return false;
        }
        self.values.insert(hash(&path), value);
        true
    }
    fn get(&mut self, path: String) -> i32 {
        self.values.get(&hash(&path)).copied().unwrap_or(-1)
    }
}
