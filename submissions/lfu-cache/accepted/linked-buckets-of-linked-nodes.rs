//! No search by count at all: the buckets are linked in the order of their counts, and a node knows
//! its bucket. A touched node moves to the bucket next door, which is made if it is not there.

use std::collections::HashMap;

type Id = usize;

#[derive(Clone, Copy, Default)]
struct Links {
    prev: Id,
    next: Id,
}

struct Node {
    key: i32,
    value: i32,
    bucket: Id,
    links: Links,
}

struct Bucket {
    count: u64,
    oldest: Id,
    newest: Id,
    links: Links,
}

pub struct LFUCache {
    room: usize,
    index: HashMap<i32, Id>,
    nodes: Vec<Node>,
    buckets: Vec<Bucket>,
    spare: Vec<Id>,
}

const NONE: Id = Id::MAX;
const ROOT: Id = 0;

impl LFUCache {
    pub fn new(capacity: i32) -> Self {
        // The root is the bucket with count 0: it has no nodes, and closes the ring.
        let root = Bucket { count: 0, oldest: NONE, newest: NONE, links: Links::default() };
        LFUCache {
            room: capacity as usize,
            index: HashMap::new(),
            nodes: Vec::new(),
            buckets: vec![root],
            spare: Vec::new(),
        }
    }

    pub fn get(&mut self, key: i32) -> Option<i32> {
        let node = *self.index.get(&key)?;
        self.promote(node);
        Some(self.nodes[node].value)
    }

    pub fn put(&mut self, key: i32, value: i32) {
        if let Some(&node) = self.index.get(&key) {
            self.nodes[node].value = value;
            self.promote(node);
            return;
        }
        let node = if self.index.len() < self.room {
            self.nodes.push(Node { key, value, bucket: ROOT, links: Links::default() });
            self.nodes.len() - 1
        } else {
            let lowest = self.buckets[ROOT].links.next;
            let node = self.buckets[lowest].oldest;
            self.leave(node);
            self.index.remove(&self.nodes[node].key);
            self.nodes[node] = Node { key, value, bucket: ROOT, links: Links::default() };
            node
        };
        self.index.insert(key, node);
        let bucket = self.bucket_after(ROOT, 1);
        self.enter(node, bucket);
    }

    fn promote(&mut self, node: Id) {
        let bucket = self.nodes[node].bucket;
        let next = self.bucket_after(bucket, self.buckets[bucket].count + 1);
        self.leave(node);
        self.enter(node, next);
    }

    fn bucket_after(&mut self, bucket: Id, count: u64) -> Id {
        let next = self.buckets[bucket].links.next;
        if self.buckets[next].count == count {
            return next;
        }
        let links = Links { prev: bucket, next };
        let fresh = Bucket { count, oldest: NONE, newest: NONE, links };
        let id = match self.spare.pop() {
            Some(id) => {
                self.buckets[id] = fresh;
                id
            }
            None => {
                self.buckets.push(fresh);
                self.buckets.len() - 1
            }
        };
        self.buckets[bucket].links.next = id;
        self.buckets[next].links.prev = id;
        id
    }

    fn enter(&mut self, node: Id, bucket: Id) {
        let newest = std::mem::replace(&mut self.buckets[bucket].newest, node);
        match newest {
            NONE => self.buckets[bucket].oldest = node,
            _ => self.nodes[newest].links.next = node,
        }
        self.nodes[node].bucket = bucket;
        self.nodes[node].links = Links { prev: newest, next: NONE };
    }

    fn leave(&mut self, node: Id) {
        let Node { bucket, links: Links { prev, next }, .. } = self.nodes[node];
        match prev {
            NONE => self.buckets[bucket].oldest = next,
            _ => self.nodes[prev].links.next = next,
        }
        match next {
            NONE => self.buckets[bucket].newest = prev,
            _ => self.nodes[next].links.prev = prev,
        }
        if self.buckets[bucket].oldest == NONE {
            let Links { prev, next } = self.buckets[bucket].links;
            self.buckets[prev].links.next = next;
            self.buckets[next].links.prev = prev;
            self.spare.push(bucket);
        }
    }
}
