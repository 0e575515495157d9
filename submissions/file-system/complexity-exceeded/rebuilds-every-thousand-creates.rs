use std::collections::HashMap;
struct FileSystem {
    m: HashMap<String, i32>,
    n: u32,
}
impl FileSystem {
    fn new() -> Self {
        FileSystem { m: HashMap::new(), n: 0 }
    }
    fn create_path(&mut self, path: String, value: i32) -> bool {
        if self.m.contains_key(&path) {
            return false;
        }
        let i = path.rfind('/').unwrap();
        if i > 0 && !self.m.contains_key(&path[..i]) {
            return false;
        }
        self.m.insert(path, value);
        self.n += 1;
        if self.n % 1000 == 0 {
            let o = std::mem::take(&mut self.m);
            self.m.reserve(o.len() + 1000);
            self.m.extend(o)
        }
        true
    }
    fn get(&self, path: String) -> i32 {
        *self.m.get(&path).unwrap_or(&-1)
    }
}
