use std::collections::HashMap;

#[derive(Default)]
struct Node {
    value: i32,
    children: HashMap<String, Node>,
}

#[derive(Default)]
struct FileSystem {
    root: Node,
}

impl FileSystem {
    fn new() -> Self {
        Self::default()
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let mut node = &mut self.root;
        for name in path.split('/').filter(|name| !name.is_empty()) {
            node = node.children.entry(name.to_string()).or_default();
        }
        if node.value > 0 {
            return false;
        }
        node.value = value;
        true
    }

    fn get(&self, path: String) -> i32 {
        let mut node = &self.root;
        for name in path.split('/').filter(|name| !name.is_empty()) {
            match node.children.get(name) {
                Some(child) => node = child,
                None => return -1,
            }
        }
        if node.value == 0 { -1 } else { node.value }
    }
}
