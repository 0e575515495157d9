use std::collections::HashMap;

#[derive(Clone)]
struct Node {
    key: i32,
    val: i32,
    cnt: i32,
    prev: usize,
    next: usize,
}

const NIL: usize = usize::MAX;

struct LFUCache {
    cap: usize,
    min: i32,
    keys: HashMap<i32, usize>,
    lists: HashMap<i32, (usize, usize)>,
    nodes: Vec<Node>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            cap: capacity as usize,
            min: 0,
            keys: HashMap::new(),
            lists: HashMap::new(),
            nodes: Vec::new(),
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        if let Some(&i) = self.keys.get(&key) {
            self.touch(i);
            self.nodes[i].val
        } else {
            -1
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(&i) = self.keys.get(&key) {
            self.nodes[i].val = value;
            self.touch(i);
            return;
        }
        let node = Node { key, val: value, cnt: 1, prev: NIL, next: NIL };
        let i = if self.keys.len() < self.cap {
            self.nodes.push(node);
            self.nodes.len() - 1
        } else {
            let i = self.lists[&self.min].1;
            self.unlink(i);
            self.keys.remove(&self.nodes[i].key);
            self.nodes[i] = node;
            i
        };
        self.keys.insert(key, i);
        self.push_front(i);
        self.min = 1;
    }

    fn touch(&mut self, i: usize) {
        self.unlink(i);
        let cnt = self.nodes[i].cnt;
        if self.min == cnt {
            self.min += 1;
        }
        self.nodes[i].cnt += 1;
        self.push_front(i);
    }

    fn unlink(&mut self, i: usize) {
        let Node { cnt, prev, next, .. } = self.nodes[i];
        let list = self.lists.get_mut(&cnt).unwrap();
        if prev == NIL {
            list.0 = next;
        } else {
            self.nodes[prev].next = next;
        }
        if next == NIL {
            list.1 = prev;
        } else {
            self.nodes[next].prev = prev;
        }
        if list.0 == NIL {
            self.lists.remove(&cnt);
        }
    }

    fn push_front(&mut self, i: usize) {
        let list = self.lists.entry(self.nodes[i].cnt).or_insert((NIL, NIL));
        let first = list.0;
        list.0 = i;
        if first == NIL {
            list.1 = i;
        } else {
            self.nodes[first].prev = i;
        }
        self.nodes[i].prev = NIL;
        self.nodes[i].next = first;
    }
}
