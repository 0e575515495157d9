struct Node {
    name: String,
    value: i32,
    children: Vec<Node>,
}

struct FileSystem {
    root: Node,
}

impl FileSystem {
    fn new() -> Self {
        FileSystem { root: Node { name: String::new(), value: -1, children: vec![] } }
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let mut names: Vec<&str> = path.split('/').skip(1).collect();
        let last = names.pop().unwrap();
        let mut node = &mut self.root;
        for name in names {
            match node.children.iter_mut().find(|child| child.name == name) {
                Some(child) => node = child,
                None => return false,
            }
        }
        if node.children.iter().any(|child| child.name == last) {
            return false;
        }
        node.children.push(Node { name: last.to_string(), value, children: vec![] });
        true
    }

    fn get(&self, path: String) -> i32 {
        let mut node = &self.root;
        for name in path.split('/').skip(1) {
            match node.children.iter().find(|child| child.name == name) {
                Some(child) => node = child,
                None => return -1,
            }
        }
        node.value
    }
}
