use std::collections::HashMap;

#[derive(Default)]
struct Node {
    value: Option<i32>,
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
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let (name, parents) = match parts.split_last() {
            Some((name, parents)) if !name.is_empty() => (*name, parents),
            _ => return false,
        };
        let mut node = &mut self.root;
        for parent in parents {
            match node.children.get_mut(*parent) {
                Some(child) => node = child,
                None => return false,
            }
        }
        if node.children.contains_key(name) {
            return false;
        }
        node.children.insert(name.to_string(), Node { value: Some(value), ..Default::default() });
        true
    }

    fn get(&self, path: String) -> Option<i32> {
        let mut node = &self.root;
        for part in path.split('/').skip(1) {
            node = node.children.get(part)?;
        }
        node.value
    }
}
