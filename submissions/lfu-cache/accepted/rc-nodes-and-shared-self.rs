use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

struct Node {
    key: i32,
    value: Cell<i32>,
    count: Cell<usize>,
    newer: RefCell<Option<Rc<Node>>>,
    older: RefCell<Option<Rc<Node>>>,
}

/// A ring of nodes with the same count; the anchor is no entry.
struct Ring {
    anchor: Rc<Node>,
    len: usize,
}

impl Node {
    fn new(key: i32, value: i32) -> Rc<Node> {
        Rc::new(Node {
            key,
            value: Cell::new(value),
            count: Cell::new(1),
            newer: RefCell::new(None),
            older: RefCell::new(None),
        })
    }
}

impl Ring {
    fn new() -> Ring {
        let anchor = Node::new(-1, -1);
        anchor.newer.replace(Some(anchor.clone()));
        anchor.older.replace(Some(anchor.clone()));
        Ring { anchor, len: 0 }
    }

    fn push(&mut self, node: &Rc<Node>) {
        let newest = self.anchor.older.replace(Some(node.clone())).unwrap();
        newest.newer.replace(Some(node.clone()));
        node.older.replace(Some(newest));
        node.newer.replace(Some(self.anchor.clone()));
        self.len += 1;
    }

    fn remove(&mut self, node: &Rc<Node>) {
        let newer = node.newer.take().unwrap();
        let older = node.older.take().unwrap();
        newer.older.replace(Some(older.clone()));
        older.newer.replace(Some(newer));
        self.len -= 1;
    }

    fn oldest(&self) -> Rc<Node> {
        self.anchor.newer.borrow().clone().unwrap()
    }
}

impl Drop for Ring {
    fn drop(&mut self) {
        let mut next = self.anchor.newer.take();
        self.anchor.older.take();
        while let Some(node) = next {
            node.older.take();
            next = node.newer.take();
        }
    }
}

struct State {
    capacity: usize,
    fewest: usize,
    nodes: HashMap<i32, Rc<Node>>,
    rings: HashMap<usize, Ring>,
}

struct LFUCache(RefCell<State>);

impl LFUCache {
    fn new(capacity: usize) -> Self {
        LFUCache(RefCell::new(State { capacity, fewest: 0, nodes: HashMap::new(), rings: HashMap::new() }))
    }

    fn get(&self, key: i32) -> i32 {
        let mut state = self.0.borrow_mut();
        match state.nodes.get(&key).cloned() {
            Some(node) => {
                state.touch(&node);
                node.value.get()
            }
            None => -1,
        }
    }

    fn put(&self, key: i32, value: i32) {
        let state = &mut *self.0.borrow_mut();
        if let Some(node) = state.nodes.get(&key).cloned() {
            node.value.set(value);
            state.touch(&node);
            return;
        }
        if state.nodes.len() == state.capacity {
            let oldest = state.rings[&state.fewest].oldest();
            state.take_out(&oldest);
            state.nodes.remove(&oldest.key);
        }
        let node = Node::new(key, value);
        state.rings.entry(1).or_insert_with(Ring::new).push(&node);
        state.nodes.insert(key, node);
        state.fewest = 1;
    }
}

impl State {
    fn touch(&mut self, node: &Rc<Node>) {
        let count = node.count.get();
        if self.take_out(node) && self.fewest == count {
            self.fewest = count + 1;
        }
        node.count.set(count + 1);
        self.rings.entry(count + 1).or_insert_with(Ring::new).push(node);
    }

    /// Tells whether the ring is empty now.
    fn take_out(&mut self, node: &Rc<Node>) -> bool {
        let count = node.count.get();
        let ring = self.rings.get_mut(&count).unwrap();
        ring.remove(node);
        let empty = ring.len == 0;
        if empty {
            self.rings.remove(&count);
        }
        empty
    }
}
