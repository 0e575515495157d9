use std::collections::HashMap;

struct Node {
    value: i32,
    children: HashMap<String, Node>,
}

impl Node {
    fn new(value: i32) -> Self {
        Node { value, children: HashMap::new() }
    }
}

struct FileSystem {
    root: Node,
}

impl FileSystem {
    fn new() -> Self {
        FileSystem { root: Node::new(-1) }
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let mut names = path[1..].split('/').peekable();
        let mut node = &mut self.root;
        let mut complete = true;
        while let Some(name) = names.next() {
            let last = names.peek().is_none();
            if !node.children.contains_key(name) {
                if last {
                    if complete {
                        node.children.insert(name.to_owned(), Node::new(value));
                    }
                    return complete;
                }
                complete = false;
                node.children.insert(name.to_owned(), Node::new(-1));
            } else if last {
                return false;
            }
            node = node.children.get_mut(name).unwrap();
        }
        false
    }

    fn get(&self, path: String) -> i32 {
        let mut node = &self.root;
        for name in path[1..].split('/') {
            match node.children.get(name) {
                Some(child) => node = child,
                None => return -1,
            }
        }
        node.value
    }
}
