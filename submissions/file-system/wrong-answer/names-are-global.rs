use std::collections::HashMap;

/// A name leads to its value, wherever it is.
#[derive(Default)]
struct FileSystem {
    names: HashMap<String, i32>,
}

impl FileSystem {
    fn new() -> Self {
        Self::default()
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let names: Vec<&str> = path.split('/').skip(1).collect();
        let (last, parents) = names.split_last().unwrap();
        if parents.iter().any(|name| !self.names.contains_key(*name)) {
            return false;
        }
        if self.names.contains_key(*last) {
            return false;
        }
        self.names.insert(last.to_string(), value);
        true
    }

    fn get(&self, path: String) -> i32 {
        let mut value = -1;
        for name in path.split('/').skip(1) {
            match self.names.get(name) {
                Some(v) => value = *v,
                None => return -1,
            }
        }
        value
    }
}
