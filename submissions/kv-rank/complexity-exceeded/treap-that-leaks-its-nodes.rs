//! The nodes of a treap lie in an arena, and those that were taken out stay there.

use std::collections::HashMap;
#[derive(Clone, Copy)]
struct N {
    k: (i32, u64),
    p: u64,
    l: usize,
    r: usize,
    s: i32,
}
struct KvStore {
    m: HashMap<String, (i32, u64)>,
    n: Vec<N>,
    root: usize,
    seed: u64,
}
impl KvStore {
    fn new() -> Self {
        KvStore {
            m: HashMap::new(),
            n: vec![N { k: (0, 0), p: 0, l: 0, r: 0, s: 0 }],
            root: 0,
            seed: 88172645463325252,
        }
    }
    fn up(&mut self, t: usize) {
        self.n[t].s = 1 + self.n[self.n[t].l].s + self.n[self.n[t].r].s
    }
    fn split(&mut self, t: usize, k: (i32, u64)) -> (usize, usize) {
        if t == 0 {
            return (0, 0);
        }
        if self.n[t].k < k {
            let (a, b) = self.split(self.n[t].r, k);
            self.n[t].r = a;
            self.up(t);
            (t, b)
        } else {
            let (a, b) = self.split(self.n[t].l, k);
            self.n[t].l = b;
            self.up(t);
            (a, t)
        }
    }
    fn merge(&mut self, a: usize, b: usize) -> usize {
        if a == 0 || b == 0 {
            return a + b;
        }
        if self.n[a].p > self.n[b].p {
            let x = self.merge(self.n[a].r, b);
            self.n[a].r = x;
            self.up(a);
            a
        } else {
            let x = self.merge(a, self.n[b].l);
            self.n[b].l = x;
            self.up(b);
            b
        }
    }
    fn out(&mut self, k: (i32, u64)) {
        let (a, b) = self.split(self.root, k);
        let (_, c) = self.split(b, (k.0, k.1 + 1));
        self.root = self.merge(a, c)
    }
    fn set(&mut self, key: String, value: i32) {
        self.seed = self.seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let k = (value, self.n.len() as u64);
        self.n.push(N { k, p: self.seed >> 11, l: 0, r: 0, s: 1 });
        let x = self.n.len() - 1;
        if let Some(o) = self.m.insert(key, k) {
            self.out(o)
        }
        let (a, b) = self.split(self.root, k);
        let a = self.merge(a, x);
        self.root = self.merge(a, b);
    }
    fn get(&self, key: String) -> i32 {
        self.m.get(&key).map_or(-1, |e| e.0)
    }
    fn delete(&mut self, key: String) -> bool {
        match self.m.remove(&key) {
            Some(k) => {
                self.out(k);
                true
            }
            None => false,
        }
    }
    fn rank(&self, key: String) -> i32 {
        let Some(&(v, _)) = self.m.get(&key) else { return -1 };
        let (mut t, mut r) = (self.root, 1);
        while t != 0 {
            if self.n[t].k.0 > v {
                r += 1 + self.n[self.n[t].r].s;
                t = self.n[t].l
            } else {
                t = self.n[t].r
            }
        }
        r
    }
}
