use std::cell::RefCell;
use std::collections::HashMap;

/// Every path that was asked for gets an entry, also if it does not exist.
#[derive(Default)]
struct FileSystem {
    map: RefCell<HashMap<String, i32>>,
}

impl FileSystem {
    fn new() -> Self {
        Self::default()
    }

    fn create_path(&self, path: String, value: i32) -> bool {
        let parent = path[..path.rfind('/').unwrap()].to_string();
        if !parent.is_empty() && self.get(parent) == -1 {
            return false;
        }
        let mut map = self.map.borrow_mut();
        let entry = map.entry(path).or_insert(-1);
        if *entry != -1 {
            return false;
        }
        *entry = value;
        true
    }

    fn get(&self, path: String) -> i32 {
        *self.map.borrow_mut().entry(path).or_insert(-1)
    }
}
