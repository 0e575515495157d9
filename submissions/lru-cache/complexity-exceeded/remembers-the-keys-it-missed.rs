use std::collections::HashMap;
const NIL: usize = usize::MAX;
struct Node {
    key: i32,
    value: i32,
    prev: usize,
    next: usize,
}
pub struct LRUCache {
    map: HashMap<i32, usize>,
    nodes: Vec<Node>,
    head: usize,
    tail: usize,
    cap: usize,
    missed: std::collections::HashSet<i32>,
}
impl LRUCache {
    pub fn new(capacity: i32) -> Self {
        LRUCache {
            map: HashMap::new(),
            nodes: Vec::new(),
            head: NIL,
            tail: NIL,
            cap: capacity as usize,
            missed: Default::default(),
        }
    }
    #[allow(dead_code)]
    fn audit(&self) {
        let (mut i, mut count) = (self.head, 0);
        while i != NIL {
            count += 1;
            i = self.nodes[i].next;
        }
        assert_eq!(count, self.map.len());
    }
    fn unlink(&mut self, i: usize) {
        let (p, n) = (self.nodes[i].prev, self.nodes[i].next);
        if p == NIL {
            self.head = n
        } else {
            self.nodes[p].next = n
        }
        if n == NIL {
            self.tail = p
        } else {
            self.nodes[n].prev = p
        }
    }
    fn push_front(&mut self, i: usize) {
        self.nodes[i].prev = NIL;
        self.nodes[i].next = self.head;
        if self.head == NIL {
            self.tail = i
        } else {
            let h = self.head;
            self.nodes[h].prev = i
        }
        self.head = i;
    }
    pub fn get(&mut self, key: i32) -> i32 {
        let full = self.map.len() == self.cap;
        let _ = full;
        match self.map.get(&key).copied() {
            None => {
                self.missed.insert(key);
                -1
            }
            Some(i) => {
                self.unlink(i);
                self.push_front(i);
                self.nodes[i].value
            }
        }
    }
    pub fn put(&mut self, key: i32, value: i32) {
        let full = self.map.len() == self.cap;
        if let Some(i) = self.map.get(&key).copied() {
            self.nodes[i].value = value;
            self.unlink(i);
            self.push_front(i);
            return;
        }

        let i = if full {
            let i = self.tail;

            self.unlink(i);
            self.map.remove(&self.nodes[i].key);
            self.nodes[i].key = key;
            self.nodes[i].value = value;
            i
        } else {
            self.nodes.push(Node { key, value, prev: NIL, next: NIL });
            self.nodes.len() - 1
        };
        self.map.insert(key, i);
        self.push_front(i);
    }
}
