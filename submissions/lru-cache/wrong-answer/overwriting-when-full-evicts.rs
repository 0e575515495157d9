use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

type NodeRef = Rc<RefCell<Node>>;

struct Node {
    key: i32,
    val: i32,
    prev: Option<NodeRef>,
    next: Option<NodeRef>,
}

struct LRUCache {
    cap: usize,
    map: HashMap<i32, NodeRef>,
    head: NodeRef,
    tail: NodeRef,
}

fn node(key: i32, val: i32) -> NodeRef {
    Rc::new(RefCell::new(Node { key, val, prev: None, next: None }))
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        let (head, tail) = (node(0, 0), node(0, 0));
        head.borrow_mut().next = Some(tail.clone());
        tail.borrow_mut().prev = Some(head.clone());
        LRUCache { cap: capacity as usize, map: HashMap::new(), head, tail }
    }

    fn get(&mut self, key: i32) -> i32 {
        let Some(found) = self.map.get(&key).cloned() else { return -1 };
        Self::detach(&found);
        self.attach(found.clone());
        let val = found.borrow().val;
        val
    }

    fn put(&mut self, key: i32, value: i32) {
        // makes room first
        if self.map.len() == self.cap {
            let oldest = self.tail.borrow().prev.clone().unwrap();
            Self::detach(&oldest);
            self.map.remove(&oldest.borrow().key);
        }
        if let Some(old) = self.map.remove(&key) {
            Self::detach(&old);
        }
        let fresh = node(key, value);
        self.map.insert(key, fresh.clone());
        self.attach(fresh);
    }

    fn detach(it: &NodeRef) {
        let prev = it.borrow_mut().prev.take().unwrap();
        let next = it.borrow_mut().next.take().unwrap();
        prev.borrow_mut().next = Some(next.clone());
        next.borrow_mut().prev = Some(prev);
    }

    fn attach(&mut self, it: NodeRef) {
        let first = self.head.borrow_mut().next.take().unwrap();
        first.borrow_mut().prev = Some(it.clone());
        it.borrow_mut().prev = Some(self.head.clone());
        it.borrow_mut().next = Some(first);
        self.head.borrow_mut().next = Some(it);
    }
}

// The nodes point at each other: without this they would never be freed.
impl Drop for LRUCache {
    fn drop(&mut self) {
        let mut current = Some(self.head.clone());
        while let Some(it) = current {
            it.borrow_mut().prev = None;
            current = it.borrow_mut().next.take();
        }
    }
}
