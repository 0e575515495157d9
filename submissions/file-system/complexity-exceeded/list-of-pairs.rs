struct FileSystem {
    paths: Vec<(String, i32)>,
}

impl FileSystem {
    fn new() -> Self {
        FileSystem { paths: vec![] }
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let parent = &path[..path.rfind('/').unwrap()];
        let mut found = parent.is_empty();
        for (known, _) in &self.paths {
            if *known == path {
                return false;
            }
            if known == parent {
                found = true;
            }
        }
        if found {
            self.paths.push((path, value));
        }
        found
    }

    fn get(&self, path: String) -> i32 {
        self.paths.iter().find(|(known, _)| *known == path).map_or(-1, |(_, value)| *value)
    }
}
