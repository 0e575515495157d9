//! Reference for the ranked key-value store: a hash map, and a treap of the values that knows its sizes.

use std::collections::HashMap;

/// Keys with values, and how each key ranks among them.
#[derive(Debug)]
pub struct KvStore {
    values: HashMap<String, i32>,
    ordered: Treap,
}

impl KvStore {
    /// A store without keys.
    pub fn new() -> Self {
        KvStore { values: HashMap::new(), ordered: Treap::new() }
    }

    /// Gives a key its value, in place of the one that it had.
    pub fn set(&mut self, key: String, value: i32) {
        if let Some(before) = self.values.insert(key, value) {
            self.ordered.remove(before);
        }
        self.ordered.insert(value);
    }

    /// The key's value, or -1.
    pub fn get(&self, key: String) -> i32 {
        self.values.get(&key).copied().unwrap_or(-1)
    }

    /// Removes a key, and tells whether it was there.
    pub fn delete(&mut self, key: String) -> bool {
        let Some(value) = self.values.remove(&key) else { return false };
        self.ordered.remove(value);
        true
    }

    /// 1 + the number of keys with a larger value, or -1 for a key that is not there.
    pub fn rank(&self, key: String) -> i32 {
        match self.values.get(&key) {
            Some(value) => 1 + self.ordered.larger_than(*value),
            None => -1,
        }
    }
}

impl Default for KvStore {
    fn default() -> Self {
        Self::new()
    }
}

/// A multiset of values, one node for each: a search tree by value and a heap by priority. Random
/// priorities make a tree of logarithmic height, whatever the order in which the values came. (A
/// node for each copy would not do: taking away the topmost of them leaves the low priorities.)
#[derive(Debug)]
struct Treap {
    root: Tree,
    random: u64,
}

type Tree = Option<Box<Node>>;

#[derive(Debug)]
struct Node {
    value: i32,
    copies: i32,
    priority: u64,
    /// How many copies there are from here on downwards.
    size: i32,
    /// Smaller values.
    left: Tree,
    /// Larger values.
    right: Tree,
}

impl Treap {
    fn new() -> Self {
        Treap { root: None, random: 0x9e37_79b9_7f4a_7c15 }
    }

    fn insert(&mut self, value: i32) {
        let priority = self.next_random();
        self.change(value, |equal| match equal {
            Some(mut node) => {
                node.copies += 1;
                node.sized()
            }
            None => {
                let node = Node { value, copies: 1, priority, size: 1, left: None, right: None };
                Some(Box::new(node))
            }
        });
    }

    /// Removes one copy of a value.
    fn remove(&mut self, value: i32) {
        self.change(value, |equal| {
            let mut node = equal?;
            node.copies -= 1;
            if node.copies == 0 { None } else { node.sized() }
        });
    }

    /// Puts what `change` makes of a value's node in its place.
    fn change(&mut self, value: i32, change: impl FnOnce(Tree) -> Tree) {
        let (smaller, rest) = split(self.root.take(), |other| other < value);
        let (equal, larger) = split(rest, |other| other == value);
        self.root = merge(merge(smaller, change(equal)), larger);
    }

    fn larger_than(&self, value: i32) -> i32 {
        let mut larger = 0;
        let mut at = &self.root;
        while let Some(node) = at {
            if node.value > value {
                larger += node.copies + size(&node.right);
                at = &node.left;
            } else {
                at = &node.right;
            }
        }
        larger
    }

    /// The same numbers in every run (a xorshift generator).
    fn next_random(&mut self) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random
    }
}

impl Node {
    fn sized(mut self: Box<Self>) -> Tree {
        self.size = size(&self.left) + self.copies + size(&self.right);
        Some(self)
    }
}

fn size(tree: &Tree) -> i32 {
    tree.as_ref().map_or(0, |node| node.size)
}

/// Parts a tree: the values that belong to the left, which are the smaller ones, and the others.
fn split(tree: Tree, is_left: impl Fn(i32) -> bool + Copy) -> (Tree, Tree) {
    let Some(mut node) = tree else { return (None, None) };
    if is_left(node.value) {
        let (left, right) = split(node.right.take(), is_left);
        node.right = left;
        (node.sized(), right)
    } else {
        let (left, right) = split(node.left.take(), is_left);
        node.left = right;
        (left, node.sized())
    }
}

/// Joins two trees, every value of the first smaller than those of the second.
fn merge(left: Tree, right: Tree) -> Tree {
    match (left, right) {
        (Some(mut left), Some(mut right)) => {
            if left.priority > right.priority {
                left.right = merge(left.right.take(), Some(right));
                left.sized()
            } else {
                right.left = merge(Some(left), right.left.take());
                right.sized()
            }
        }
        (tree, None) | (None, tree) => tree,
    }
}
