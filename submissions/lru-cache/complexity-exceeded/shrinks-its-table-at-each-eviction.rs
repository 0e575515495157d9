//! A list of shared nodes whose hash map gives its spare room back at every eviction: where the capacity is just beyond a table size, every put rebuilds the table.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::{Rc, Weak};

type Link = Option<Rc<RefCell<Node>>>;
type WeakLink = Option<Weak<RefCell<Node>>>;

struct Node {
    key: i32,
    val: i32,
    prev: WeakLink,
    next: Link,
}

impl Node {
    fn new(key: i32, val: i32) -> Rc<RefCell<Self>> {
        Rc::new(RefCell::new(Node { key, val, prev: None, next: None }))
    }
}

struct LRUCache {
    cap: usize,
    map: HashMap<i32, Rc<RefCell<Node>>>,
    head: Rc<RefCell<Node>>,
    tail: Rc<RefCell<Node>>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        let head = Node::new(-1, -1);
        let tail = Node::new(-1, -1);
        head.borrow_mut().next = Some(tail.clone());
        tail.borrow_mut().prev = Some(Rc::downgrade(&head));
        Self { cap: capacity as usize, map: HashMap::new(), head, tail }
    }

    fn get(&mut self, key: i32) -> i32 {
        if let Some(n) = self.map.get(&key) {
            let n = n.clone();
            self.remove(&n);
            self.add(&n);
            let v = n.borrow().val;
            v
        } else {
            -1
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(n) = self.map.get(&key).cloned() {
            n.borrow_mut().val = value;
            self.remove(&n);
            self.add(&n);
            return;
        }
        if self.map.len() == self.cap {
            let lru = self.tail.borrow().prev.as_ref().unwrap().upgrade().unwrap();
            self.remove(&lru);
            self.map.remove(&lru.borrow().key);
            self.map.shrink_to_fit();
        }
        let n = Node::new(key, value);
        self.add(&n);
        self.map.insert(key, n);
    }

    fn remove(&self, n: &Rc<RefCell<Node>>) {
        let prev = n.borrow().prev.as_ref().unwrap().upgrade().unwrap();
        let next = n.borrow_mut().next.take().unwrap();
        next.borrow_mut().prev = Some(Rc::downgrade(&prev));
        prev.borrow_mut().next = Some(next);
    }

    fn add(&self, n: &Rc<RefCell<Node>>) {
        let first = self.head.borrow_mut().next.take().unwrap();
        first.borrow_mut().prev = Some(Rc::downgrade(n));
        n.borrow_mut().prev = Some(Rc::downgrade(&self.head));
        n.borrow_mut().next = Some(first);
        self.head.borrow_mut().next = Some(n.clone());
    }
}
