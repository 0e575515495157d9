use std::collections::{HashMap, HashSet};

/// Knows for every beginning of an existing path that it exists.
struct FileSystem {
    values: HashMap<String, i32>,
    beginnings: HashSet<u64>,
}

fn extend(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23)
}

impl FileSystem {
    fn new() -> Self {
        FileSystem { values: HashMap::new(), beginnings: HashSet::from([0]) }
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        if self.values.contains_key(&path) {
            return false;
        }
        let parent = path.rfind('/').unwrap();
        let hash = path.bytes().take(parent).fold(0, extend);
        if !self.beginnings.contains(&hash) {
            return false;
        }
        let mut hash = 0;
        for byte in path.bytes() {
            hash = extend(hash, byte);
            self.beginnings.insert(hash);
        }
        self.values.insert(path, value);
        true
    }

    fn get(&self, path: String) -> i32 {
        self.values.get(&path).copied().unwrap_or(-1)
    }
}
