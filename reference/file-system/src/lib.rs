//! Reference for the file system: one hash map from full paths to values.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Paths with their values.
#[derive(Debug, Default)]
pub struct FileSystem {
    /// By full path. The root is not in it: it has no value.
    values: HashMap<String, i32>,
}

impl FileSystem {
    /// There is only the root.
    pub fn new() -> Self {
        FileSystem::default()
    }

    /// Adds a path below one that exists; tells whether it did.
    pub fn create_path(&mut self, path: String, value: i32) -> bool {
        // Everything before the last slash is the parent: of `/a` it is the root, an empty text.
        let Some((parent, name)) = path.rsplit_once('/') else { return false };
        if name.is_empty() || !(parent.is_empty() || self.values.contains_key(parent)) {
            return false;
        }
        match self.values.entry(path) {
            Entry::Occupied(_) => false,
            Entry::Vacant(vacant) => {
                vacant.insert(value);
                true
            }
        }
    }

    /// The value of a path, -1 if it does not exist.
    pub fn get(&self, path: String) -> i32 {
        self.values.get(&path).copied().unwrap_or(-1)
    }
}
