use std::collections::HashMap;

#[derive(Default)]
struct Node {
    value: i32,
    children: HashMap<String, Node>,
}

struct FileSystem {
    root: Node,
}

impl FileSystem {
    fn new() -> Self {
        FileSystem { root: Node { value: -1, children: HashMap::new() } }
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let (parent, name) = path.rsplit_once('/').unwrap();
        let mut node = &mut self.root;
        for step in parent.split('/').skip(1) {
            node = match node.children.get_mut(step) {
                Some(child) => child,
                None => return false,
            };
        }
        if node.children.contains_key(name) {
            return false;
        }
        node.children.insert(name.into(), Node { value, children: HashMap::new() });
        true
    }

    fn get(&self, path: String) -> i32 {
        let mut node = &self.root;
        for step in path.split('/').skip(1) {
            match node.children.get(step) {
                Some(child) => node = child,
                None => break,
            }
        }
        node.value
    }
}
