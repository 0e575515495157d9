//! A hash table that never grows: its chains do.

struct FileSystem {
    b: Vec<Vec<(String, i32)>>,
}
fn hash(b: &str) -> usize {
    let mut h = 0x243f6a8885a308d3u64;
    for c in b.bytes() {
        h = (h.rotate_left(5) ^ c as u64).wrapping_mul(0x517cc1b727220a95)
    }
    (h >> 20) as usize % 1024
}
impl FileSystem {
    fn new() -> Self {
        FileSystem { b: vec![vec![]; 1024] }
    }
    fn find(&self, p: &str) -> Option<i32> {
        self.b[hash(p)].iter().find(|e| e.0 == p).map(|e| e.1)
    }
    fn create_path(&mut self, path: String, value: i32) -> bool {
        let cut = path.rfind('/').unwrap();
        if cut > 0 && self.find(&path[..cut]).is_none() || self.find(&path).is_some() {
            return false;
        }
        self.b[hash(&path)].push((path, value));
        true
    }
    fn get(&self, path: String) -> i32 {
        self.find(&path).unwrap_or(-1)
    }
}
