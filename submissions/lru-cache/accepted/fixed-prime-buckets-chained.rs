// like in C: a fixed table of 10007 chains
const SIZE: usize = 10007;
struct Node {
    key: i32,
    val: i32,
    prev: usize,
    next: usize,
}
struct LRUCache {
    buckets: Vec<Vec<(i32, usize)>>,
    nodes: Vec<Node>,
    cap: usize,
}
impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache {
            buckets: vec![Vec::new(); SIZE],
            nodes: vec![Node { key: -1, val: -1, prev: 0, next: 0 }],
            cap: capacity as usize,
        }
    }
    fn find(&self, key: i32) -> Option<usize> {
        self.buckets[key as usize % SIZE].iter().find(|e| e.0 == key).map(|e| e.1)
    }
    fn unlink(&mut self, i: usize) {
        let (p, n) = (self.nodes[i].prev, self.nodes[i].next);
        self.nodes[p].next = n;
        self.nodes[n].prev = p;
    }
    fn link(&mut self, i: usize) {
        let n = self.nodes[0].next;
        self.nodes[i].prev = 0;
        self.nodes[i].next = n;
        self.nodes[n].prev = i;
        self.nodes[0].next = i;
    }
    fn get(&mut self, key: i32) -> i32 {
        if let Some(i) = self.find(key) {
            self.unlink(i);
            self.link(i);
            self.nodes[i].val
        } else {
            -1
        }
    }
    fn put(&mut self, key: i32, value: i32) {
        if let Some(i) = self.find(key) {
            self.nodes[i].val = value;
            self.unlink(i);
            self.link(i);
            return;
        }
        let i;
        if self.nodes.len() <= self.cap {
            i = self.nodes.len();
            self.nodes.push(Node { key, val: value, prev: 0, next: 0 });
        } else {
            i = self.nodes[0].prev;
            let k = self.nodes[i].key;
            self.buckets[k as usize % SIZE].retain(|e| e.0 != k);
            self.unlink(i);
            self.nodes[i].key = key;
            self.nodes[i].val = value;
        }
        self.buckets[key as usize % SIZE].push((key, i));
        self.link(i);
    }
}
