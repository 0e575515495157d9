//! Every directory has a number; one map leads from (directory, name) to a number.

use std::cell::RefCell;
use std::collections::HashMap;

pub struct FileSystem {
    names: RefCell<HashMap<(usize, Box<str>), usize>>,
    values: RefCell<Vec<i64>>,
}

impl FileSystem {
    pub fn new() -> Self {
        FileSystem { names: RefCell::default(), values: RefCell::new(vec![-1]) }
    }

    fn walk(&self, path: &str) -> Option<usize> {
        let names = self.names.borrow();
        path.split('/').skip(1).try_fold(0, |at, name| names.get(&(at, name.into())).copied())
    }

    pub fn create_path(&self, path: &str, value: i64) -> bool {
        let cut = path.rfind('/').unwrap_or(0);
        let name = &path[cut + 1..];
        if name.is_empty() {
            return false;
        }
        let parent = match self.walk(&path[..cut]) {
            Some(parent) => parent,
            None => return false,
        };
        let mut values = self.values.borrow_mut();
        let next = values.len();
        let number = *self.names.borrow_mut().entry((parent, name.into())).or_insert(next);
        if number == next {
            values.push(value);
        }
        number == next
    }

    pub fn get(&self, path: &str) -> i64 {
        self.walk(path).map_or(-1, |number| self.values.borrow()[number])
    }
}
