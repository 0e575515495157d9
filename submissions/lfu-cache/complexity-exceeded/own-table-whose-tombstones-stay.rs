const EMPTY: u64 = u64::MAX;
const DEAD: u64 = u64::MAX - 1;
struct Table {
    slots: Vec<(u64, usize)>,
    live: usize,
}
impl Table {
    fn new() -> Self {
        Table { slots: vec![(EMPTY, 0); 16], live: 0 }
    }
    fn home(&self, k: u64) -> usize {
        (k.wrapping_mul(0x9E3779B97F4A7C15) >> 32) as usize & (self.slots.len() - 1)
    }
    fn find(&self, k: u64) -> Option<usize> {
        let m = self.slots.len() - 1;
        let mut i = self.home(k);
        for _ in 0..=m {
            if self.slots[i].0 == k {
                return Some(i);
            }
            if self.slots[i].0 == EMPTY {
                return None;
            }
            i = (i + 1) & m;
        }
        None
    }
    fn get(&self, k: u64) -> Option<usize> {
        self.find(k).map(|i| self.slots[i].1)
    }
    fn place(&mut self, k: u64, v: usize) {
        let m = self.slots.len() - 1;
        let mut i = self.home(k);
        while self.slots[i].0 < DEAD {
            i = (i + 1) & m;
        }
        self.slots[i] = (k, v);
    }
    fn insert(&mut self, k: u64, v: usize) {
        if let Some(i) = self.find(k) {
            self.slots[i].1 = v;
            return;
        }
        if (self.live + 1) * 2 > self.slots.len() {
            let n = self.slots.len() * 2;
            let old = std::mem::replace(&mut self.slots, vec![(EMPTY, 0); n]);
            for (k, v) in old {
                if k < DEAD {
                    self.place(k, v);
                }
            }
        }
        self.place(k, v);
        self.live += 1;
    }
    fn remove(&mut self, k: u64) -> Option<usize> {
        let i = self.find(k)?;
        self.slots[i].0 = DEAD;
        self.live -= 1;
        Some(self.slots[i].1)
    }
}
use std::collections::HashMap;
struct Node {
    key: i32,
    val: i32,
    f: usize,
    p: usize,
    n: usize,
}
struct LFUCache {
    cap: usize,
    t: Table,
    nodes: Vec<Node>,
    heads: HashMap<usize, usize>,
    min: usize,
    free: Vec<usize>,
}
impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            cap: capacity as usize,
            t: Table::new(),
            nodes: vec![],
            heads: HashMap::new(),
            min: 0,
            free: vec![],
        }
    }
    fn node(&mut self, x: Node) -> usize {
        match self.free.pop() {
            Some(i) => {
                self.nodes[i] = x;
                i
            }
            None => {
                self.nodes.push(x);
                self.nodes.len() - 1
            }
        }
    }
    fn unlink(&mut self, i: usize) {
        let (p, n, f) = (self.nodes[i].p, self.nodes[i].n, self.nodes[i].f);
        self.nodes[p].n = n;
        self.nodes[n].p = p;
        if p == n {
            self.heads.remove(&f);
            self.free.push(p);
            if self.min == f {
                self.min += 1;
            }
        }
    }
    fn link(&mut self, i: usize) {
        let f = self.nodes[i].f;
        let h = match self.heads.get(&f) {
            Some(h) => *h,
            None => {
                let h = self.node(Node { key: -1, val: 0, f: 0, p: 0, n: 0 });
                self.nodes[h].p = h;
                self.nodes[h].n = h;
                self.heads.insert(f, h);
                h
            }
        };
        let last = self.nodes[h].p;
        self.nodes[i].p = last;
        self.nodes[i].n = h;
        self.nodes[last].n = i;
        self.nodes[h].p = i;
    }
    fn touch(&mut self, i: usize) {
        self.unlink(i);
        self.nodes[i].f += 1;
        self.link(i);
    }
    fn get(&mut self, key: i32) -> i32 {
        match self.t.get(key as u64) {
            Some(i) => {
                self.touch(i);
                self.nodes[i].val
            }
            None => -1,
        }
    }
    fn put(&mut self, key: i32, value: i32) {
        if let Some(i) = self.t.get(key as u64) {
            self.nodes[i].val = value;
            self.touch(i);
            return;
        }
        if self.t.live == self.cap {
            let i = self.nodes[self.heads[&self.min]].n;
            self.unlink(i);
            let k = self.nodes[i].key;
            self.t.remove(k as u64);
            self.free.push(i);
        }
        let i = self.node(Node { key, val: value, f: 1, p: 0, n: 0 });
        self.t.insert(key as u64, i);
        self.link(i);
        self.min = 1;
    }
}
