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

const HEAD: usize = 0;
const TAIL: usize = 1;

impl LRUCache {
    fn new(capacity: i32) -> Self {
        let head = Node { key: -1, value: -1, prev: HEAD, next: TAIL };
        let tail = Node { key: -1, value: -1, prev: HEAD, next: TAIL };
        LRUCache { capacity: capacity as usize, map: HashMap::new(), nodes: vec![head, tail] }
    }

    fn get(&mut self, key: i32) -> i32 {
        if let Some(&node) = self.map.get(&key) {
            self.remove(node);
            self.push_front(node);
            return self.nodes[node].value;
        }
        -1
    }

    fn set(&mut self, key: i32, value: i32) {
        if let Some(&node) = self.map.get(&key) {
            self.nodes[node].value = value;
            self.remove(node);
            self.push_front(node);
            return;
        }
        let node = if self.map.len() < self.capacity {
            self.nodes.push(Node { key, value, prev: HEAD, next: HEAD });
            self.nodes.len() - 1
        } else {
            let last = self.nodes[TAIL].prev;
            self.remove(last);
            self.map.remove(&self.nodes[last].key);
            self.nodes[last].key = key;
            self.nodes[last].value = value;
            last
        };
        self.map.insert(key, node);
        self.push_front(node);
    }

    fn remove(&mut self, node: usize) {
        let (prev, next) = (self.nodes[node].prev, self.nodes[node].next);
        self.nodes[prev].next = next;
        self.nodes[next].prev = prev;
    }

    fn push_front(&mut self, node: usize) {
        let first = self.nodes[HEAD].next;
        self.nodes[node].prev = HEAD;
        self.nodes[node].next = first;
        self.nodes[first].prev = node;
        self.nodes[HEAD].next = node;
    }
}
