//! Doubly linked list of `Rc<RefCell<Node>>`, the back links weak.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::{Rc, Weak};

type Link = Rc<RefCell<Node>>;

#[derive(Default)]
struct Node {
    key: i32,
    value: i32,
    prev: Weak<RefCell<Node>>,
    next: Option<Link>,
}

pub struct LRUCache {
    capacity: usize,
    map: HashMap<i32, Link>,
    head: Link,
    tail: Link,
}

impl LRUCache {
    pub fn new(capacity: i32) -> Self {
        let head: Link = Rc::new(RefCell::new(Node::default()));
        let tail: Link = Rc::new(RefCell::new(Node::default()));
        head.borrow_mut().next = Some(Rc::clone(&tail));
        tail.borrow_mut().prev = Rc::downgrade(&head);
        LRUCache { capacity: capacity as usize, map: HashMap::new(), head, tail }
    }

    pub fn get(&mut self, key: i32) -> i32 {
        match self.map.get(&key).map(Rc::clone) {
            Some(node) => {
                Self::unlink(&node);
                self.push_front(&node);
                let value = node.borrow().value;
                value
            }
            None => -1,
        }
    }

    pub fn put(&mut self, key: i32, value: i32) {
        if let Some(node) = self.map.get(&key).map(Rc::clone) {
            node.borrow_mut().value = value;
            Self::unlink(&node);
            self.push_front(&node);
            return;
        }
        if self.map.len() == self.capacity {
            let last = self.tail.borrow().prev.upgrade().unwrap();
            Self::unlink(&last);
            self.map.remove(&last.borrow().key);
        }
        let node = Rc::new(RefCell::new(Node { key, value, ..Node::default() }));
        self.push_front(&node);
        self.map.insert(key, node);
    }

    fn unlink(node: &Link) {
        let mut node = node.borrow_mut();
        let prev = node.prev.upgrade().unwrap();
        let next = node.next.take().unwrap();
        next.borrow_mut().prev = Rc::downgrade(&prev);
        prev.borrow_mut().next = Some(next);
    }

    fn push_front(&self, node: &Link) {
        let first = self.head.borrow_mut().next.take().unwrap();
        first.borrow_mut().prev = Rc::downgrade(node);
        node.borrow_mut().next = Some(first);
        node.borrow_mut().prev = Rc::downgrade(&self.head);
        self.head.borrow_mut().next = Some(Rc::clone(node));
    }
}
