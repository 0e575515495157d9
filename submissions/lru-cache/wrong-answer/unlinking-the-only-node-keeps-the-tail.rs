use std::collections::HashMap;

#[derive(Clone, Copy)]
struct Node {
    key: i32,
    value: i32,
    prev: Option<usize>,
    next: Option<usize>,
}

struct LRUCache {
    capacity: usize,
    map: HashMap<i32, usize>,
    nodes: Vec<Node>,
    free: Vec<usize>,
    head: Option<usize>,
    tail: Option<usize>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        Self {
            capacity: capacity as usize,
            map: HashMap::new(),
            nodes: vec![],
            free: vec![],
            head: None,
            tail: None,
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        let Some(&i) = self.map.get(&key) else { return -1 };
        if self.head != Some(i) {
            self.unlink(i);
            self.link(i);
        }
        self.nodes[i].value
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(&i) = self.map.get(&key) {
            self.nodes[i].value = value;
            if self.head != Some(i) {
                self.unlink(i);
                self.link(i);
            }
            return;
        }
        if self.map.len() == self.capacity {
            if let Some(last) = self.tail {
                self.unlink(last);
                self.map.remove(&self.nodes[last].key);
                self.free.push(last);
            }
        }
        let node = Node { key, value, prev: None, next: None };
        let i = match self.free.pop() {
            Some(i) => {
                self.nodes[i] = node;
                i
            }
            None => {
                self.nodes.push(node);
                self.nodes.len() - 1
            }
        };
        self.map.insert(key, i);
        self.link(i);
    }

    fn unlink(&mut self, i: usize) {
        let Node { prev, next, .. } = self.nodes[i];
        match (prev, next) {
            (Some(p), Some(n)) => {
                self.nodes[p].next = next;
                self.nodes[n].prev = prev;
            }
            (Some(p), None) => {
                self.nodes[p].next = None;
                self.tail = prev;
            }
            (None, Some(n)) => {
                self.nodes[n].prev = None;
                self.head = next;
            }
            // the only one
            (None, None) => self.head = None,
        }
    }

    fn link(&mut self, i: usize) {
        self.nodes[i].prev = None;
        self.nodes[i].next = self.head;
        match self.head {
            Some(old) => self.nodes[old].prev = Some(i),
            None if self.tail.is_none() => self.tail = Some(i),
            None => {}
        }
        self.head = Some(i);
    }
}
