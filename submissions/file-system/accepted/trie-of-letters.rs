/// One node for each character of a path: 26 letters and the slash.
#[derive(Default)]
struct Trie {
    value: i32,
    next: Vec<Option<Box<Trie>>>,
}

struct FileSystem {
    root: Trie,
}

fn slot(c: u8) -> usize {
    if c == b'/' {
        26
    } else {
        (c - b'a') as usize
    }
}

impl Trie {
    fn child(&self, c: u8) -> Option<&Trie> {
        self.next.get(slot(c))?.as_deref()
    }
}

impl FileSystem {
    fn new() -> Self {
        FileSystem { root: Trie::default() }
    }

    fn find(&self, path: &[u8]) -> Option<&Trie> {
        let mut node = &self.root;
        for &c in path {
            node = node.child(c)?;
        }
        Some(node)
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let bytes = path.as_bytes();
        let slash = bytes.iter().rposition(|&c| c == b'/').unwrap();
        if slash + 1 == bytes.len() {
            return false;
        }
        if slash > 0 && self.find(&bytes[..slash]).map_or(0, |node| node.value) == 0 {
            return false;
        }
        if self.find(bytes).map_or(false, |node| node.value != 0) {
            return false;
        }
        let mut node = &mut self.root;
        for &c in bytes {
            if node.next.is_empty() {
                node.next.resize_with(27, || None);
            }
            node = node.next[slot(c)].get_or_insert_with(Default::default);
        }
        node.value = value;
        true
    }

    fn get(&self, path: String) -> i32 {
        match self.find(path.as_bytes()) {
            Some(node) if node.value > 0 => node.value,
            _ => -1,
        }
    }
}

impl Drop for FileSystem {
    fn drop(&mut self) {
        let mut pending = std::mem::take(&mut self.root.next);
        while let Some(node) = pending.pop() {
            if let Some(mut node) = node {
                pending.append(&mut node.next);
            }
        }
    }
}
