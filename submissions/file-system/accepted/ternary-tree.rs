//! Each letter of a path is a node with three ways on: smaller letters, the next letter, larger ones.

struct Node {
    letter: u8,
    value: Option<i32>,
    smaller: usize,
    next: usize,
    larger: usize,
}

struct FileSystem {
    nodes: Vec<Node>,
    root: usize,
}

const NONE: usize = usize::MAX;

impl FileSystem {
    fn new() -> Self {
        FileSystem { nodes: Vec::new(), root: NONE }
    }

    fn create_path(&mut self, path: String, value: i32) -> bool {
        let parent = &path[..path.rfind('/').unwrap_or(0)];
        if !parent.is_empty() && self.find(parent).is_none() || self.find(&path).is_some() {
            return false;
        }
        let letters = path.as_bytes();
        if self.root == NONE {
            self.root = self.node(letters[0]);
        }
        let mut at = self.root;
        let mut index = 0;
        loop {
            let letter = letters[index];
            let way = match letter.cmp(&self.nodes[at].letter) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Greater => 2,
                std::cmp::Ordering::Equal if index + 1 == letters.len() => break,
                std::cmp::Ordering::Equal => {
                    index += 1;
                    1
                }
            };
            let there = self.nodes[at].on(way);
            at = if there != NONE {
                there
            } else {
                let new = self.node(letters[index]);
                match way {
                    0 => self.nodes[at].smaller = new,
                    1 => self.nodes[at].next = new,
                    _ => self.nodes[at].larger = new,
                }
                new
            };
        }
        self.nodes[at].value = Some(value);
        true
    }

    fn get(&self, path: String) -> i32 {
        self.find(&path).unwrap_or(-1)
    }

    fn find(&self, path: &str) -> Option<i32> {
        let mut at = self.root;
        let mut rest = path.as_bytes();
        while at != NONE {
            let node = &self.nodes[at];
            match rest[0].cmp(&node.letter) {
                std::cmp::Ordering::Less => at = node.smaller,
                std::cmp::Ordering::Greater => at = node.larger,
                std::cmp::Ordering::Equal if rest.len() == 1 => return node.value,
                std::cmp::Ordering::Equal => {
                    rest = &rest[1..];
                    at = node.next;
                }
            }
        }
        None
    }

    fn node(&mut self, letter: u8) -> usize {
        let (smaller, next, larger) = (NONE, NONE, NONE);
        self.nodes.push(Node { letter, value: None, smaller, next, larger });
        self.nodes.len() - 1
    }
}

impl Node {
    fn on(&self, way: u8) -> usize {
        [self.smaller, self.next, self.larger][usize::from(way)]
    }
}
