use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

struct Node {
    key: Cell<i32>,
    value: Cell<i32>,
    newer: Cell<usize>,
    older: Cell<usize>,
}

struct LRUCache {
    nodes: Rc<[Node]>,
    places: RefCell<HashMap<i32, usize>>,
}

impl LRUCache {
    // All nodes exist from the start, with keys that nobody asks for: the cache is always full.
    pub fn new(capacity: i32) -> Self {
        let n = capacity as usize + 1;
        let node = |i: usize| Node {
            key: Cell::new(-(i as i32)),
            value: Cell::new(0),
            newer: Cell::new((i + 1) % n),
            older: Cell::new((i + n - 1) % n),
        };
        let nodes: Rc<[Node]> = (0..n).map(node).collect();
        let places = (1..n).map(|i| (-(i as i32), i)).collect();
        LRUCache { nodes, places: RefCell::new(places) }
    }

    pub fn get(&self, key: i32) -> i32 {
        match self.places.borrow().get(&key) {
            Some(&i) => {
                self.renew(i);
                self.nodes[i].value.get()
            }
            None => -1,
        }
    }

    pub fn put(&self, key: i32, value: i32) {
        let mut places = self.places.borrow_mut();
        let known = places.get(&key).copied();
        let i = known.unwrap_or_else(|| {
            let i = self.nodes[0].newer.get();
            places.remove(&self.nodes[i].key.replace(key));
            places.insert(key, i);
            i
        });
        self.nodes[i].value.set(value);
        self.renew(i);
    }

    fn renew(&self, i: usize) {
        let node = &self.nodes[i];
        self.nodes[node.newer.get()].older.set(node.older.get());
        self.nodes[node.older.get()].newer.set(node.newer.get());
        let newest = self.nodes[0].older.replace(i);
        node.older.set(newest);
        node.newer.set(0);
        self.nodes[newest].newer.set(i);
    }
}
