use std::cell::RefCell;

// Every month has 31 days here: only the order counts, not the calendar.
fn seconds(t: &str) -> i64 {
    let f: Vec<i64> = t.split(':').map(|x| x.parse().unwrap()).collect();
    ((((f[0] * 12 + f[1] - 1) * 31 + f[2] - 1) * 24 + f[3]) * 60 + f[4]) * 60 + f[5]
}

struct Node {
    key: i64,
    id: i32,
    priority: u64,
    left: Option<Box<Node>>,
    right: Option<Box<Node>>,
}

type Tree = Option<Box<Node>>;

fn split(tree: Tree, key: i64) -> (Tree, Tree) {
    let Some(mut node) = tree else { return (None, None) };
    if node.key < key {
        let (left, right) = split(node.right.take(), key);
        node.right = left;
        (Some(node), right)
    } else {
        let (left, right) = split(node.left.take(), key);
        node.left = right;
        (left, Some(node))
    }
}

fn insert(tree: Tree, mut new: Box<Node>) -> Tree {
    match tree {
        Some(mut node) if node.priority >= new.priority => {
            if new.key < node.key {
                node.left = insert(node.left.take(), new);
            } else {
                node.right = insert(node.right.take(), new);
            }
            Some(node)
        }
        tree => {
            let (left, right) = split(tree, new.key);
            new.left = left;
            new.right = right;
            Some(new)
        }
    }
}

fn collect(tree: &Tree, from: i64, to: i64, found: &mut Vec<i32>) {
    let Some(node) = tree else { return };
    if from < node.key {
        collect(&node.left, from, to, found);
    }
    if (from..to).contains(&node.key) {
        found.push(node.id);
    }
    if node.key < to {
        collect(&node.right, from, to, found);
    }
}

struct LogSystem {
    root: RefCell<Tree>,
    random: RefCell<u64>,
}

impl LogSystem {
    fn new() -> Self {
        LogSystem { root: RefCell::new(None), random: RefCell::new(0x9e3779b97f4a7c15) }
    }

    fn put(&self, id: i32, timestamp: String) {
        let mut random = self.random.borrow_mut();
        *random ^= *random << 13;
        *random ^= *random >> 7;
        *random ^= *random << 17;
        let node =
            Node { key: seconds(&timestamp), id, priority: *random, left: None, right: None };
        let root = self.root.take();
        self.root.replace(insert(root, Box::new(node)));
    }

    fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let unit = match &granularity[..] {
            "Year" => 12 * 31 * 86400,
            "Month" => 31 * 86400,
            "Day" => 86400,
            "Hour" => 3600,
            "Minute" => 60,
            _ => 1,
        };
        let from = seconds(&start) / unit * unit;
        let to = (seconds(&end) / unit + 1) * unit;
        let mut found = Vec::new();
        collect(&self.root.borrow(), from, to, &mut found);
        found
    }
}
