use std::collections::HashMap;

struct Node {
    key: i32,
    value: i32,
    prev: usize,
    next: usize,
}

struct LRUCache {
    capacity: usize,
    map: HashMap<i32, usize>,
    nodes: Vec<Node>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        let anchor = Node { key: -1, value: -1, prev: 0, next: 0 };
        LRUCache { capacity: capacity as usize, map: HashMap::new(), nodes: vec![anchor] }
    }

    fn get(&mut self, key: i32) -> i32 {
        let at = self.find_or_create(key);
        self.nodes[at].value
    }

    fn put(&mut self, key: i32, value: i32) {
        let at = self.find_or_create(key);
        self.nodes[at].value = value;
    }

    /// The key's node, in front. A new one has the value -1.
    fn find_or_create(&mut self, key: i32) -> usize {
        let at = match self.map.get(&key) {
            Some(&at) => {
                self.unlink(at);
                at
            }
            None if self.map.len() < self.capacity => {
                self.nodes.push(Node { key, value: -1, prev: 0, next: 0 });
                self.map.insert(key, self.nodes.len() - 1);
                self.nodes.len() - 1
            }
            None => {
                let at = self.nodes[0].prev;
                self.unlink(at);
                let gone = std::mem::replace(&mut self.nodes[at].key, key);
                self.nodes[at].value = -1;
                self.map.remove(&gone);
                self.map.insert(key, at);
                at
            }
        };
        let first = self.nodes[0].next;
        self.nodes[at].prev = 0;
        self.nodes[at].next = first;
        self.nodes[first].prev = at;
        self.nodes[0].next = at;
        at
    }

    fn unlink(&mut self, at: usize) {
        let (prev, next) = (self.nodes[at].prev, self.nodes[at].next);
        self.nodes[prev].next = next;
        self.nodes[next].prev = prev;
    }
}
