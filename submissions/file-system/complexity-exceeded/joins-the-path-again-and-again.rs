use std::collections::HashMap;

/// Children by their directory's full path, which is built up name by name.
#[derive(Default)]
struct FileSystem {
    directories: HashMap<String, HashMap<String, i32>>,
}

impl FileSystem {
    fn new() -> Self {
        Self::default()
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let names: Vec<&str> = path.split('/').skip(1).collect();
        let mut directory = String::new();
        for name in &names[..names.len() - 1] {
            if !self.directories.get(&directory).map_or(false, |d| d.contains_key(*name)) {
                return false;
            }
            directory = format!("{}/{}", directory, name);
        }
        let children = self.directories.entry(directory).or_default();
        let name = names[names.len() - 1].to_string();
        if children.contains_key(&name) {
            return false;
        }
        children.insert(name, value);
        true
    }

    fn get(&self, path: String) -> i32 {
        let (directory, name) = path.rsplit_once('/').unwrap();
        self.directories.get(directory).and_then(|d| d.get(name)).copied().unwrap_or(-1)
    }
}
