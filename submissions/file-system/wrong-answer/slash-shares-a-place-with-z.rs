//! A trie by letters in which the slash has the place of the letter z, so /a/b and /azb are the same path.

struct Node {
    kids: [Option<Box<Node>>; 26],
    val: Option<i32>,
}
impl Node {
    fn new() -> Self {
        Node { kids: Default::default(), val: None }
    }
}
fn ix(b: u8) -> usize {
    if b == b'/' {
        25
    } else {
        (b - b'a') as usize
    }
}
pub struct FileSystem {
    root: Node,
}
impl FileSystem {
    pub fn new() -> Self {
        FileSystem { root: Node::new() }
    }
    fn lookup(&self, p: &str) -> Option<i32> {
        let mut n = &self.root;
        for b in p.bytes() {
            n = n.kids[ix(b)].as_deref()?;
        }
        n.val
    }
    pub fn create_path(&mut self, path: &str, value: i32) -> bool {
        let cut = path.rfind('/').expect("a path begins with a slash");
        if cut > 0 && self.lookup(&path[..cut]).is_none() {
            return false;
        }
        if self.lookup(path).is_some() {
            return false;
        }
        let mut n = &mut self.root;
        for b in path.bytes() {
            n = n.kids[ix(b)].get_or_insert_with(|| Box::new(Node::new()));
        }
        n.val = Some(value);
        true
    }
    pub fn get(&self, path: &str) -> Option<i32> {
        self.lookup(path)
    }
}
