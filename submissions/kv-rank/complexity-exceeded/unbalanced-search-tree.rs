//! Values that come in order make a list of the tree.

use std::collections::HashMap;
struct N {
    v: i32,
    c: i32,
    s: i32,
    kids: [usize; 2],
}
struct KvStore {
    m: HashMap<String, i32>,
    n: Vec<N>,
}
impl KvStore {
    fn new() -> Self {
        KvStore { m: HashMap::new(), n: vec![N { v: -1, c: 0, s: 0, kids: [0; 2] }] }
    }
    fn change(&mut self, v: i32, by: i32) {
        let mut at = 0;
        loop {
            self.n[at].s += by;
            if self.n[at].v == v {
                self.n[at].c += by;
                return;
            }
            let d = (v > self.n[at].v) as usize;
            if self.n[at].kids[d] == 0 {
                self.n.push(N { v, c: 0, s: 0, kids: [0; 2] });
                self.n[at].kids[d] = self.n.len() - 1
            }
            at = self.n[at].kids[d]
        }
    }
    fn set(&mut self, key: String, value: i32) {
        if let Some(o) = self.m.insert(key, value) {
            self.change(o, -1)
        }
        self.change(value, 1)
    }
    fn get(&self, key: String) -> i32 {
        self.m.get(&key).copied().unwrap_or(-1)
    }
    fn delete(&mut self, key: String) -> bool {
        match self.m.remove(&key) {
            Some(v) => {
                self.change(v, -1);
                true
            }
            None => false,
        }
    }
    fn rank(&self, key: String) -> i32 {
        let Some(&v) = self.m.get(&key) else { return -1 };
        let (mut at, mut r) = (0, 1);
        loop {
            let n = &self.n[at];
            let right = n.kids[1];
            if n.v > v {
                r += n.c + if right != 0 { self.n[right].s } else { 0 };
                if n.kids[0] == 0 {
                    return r;
                }
                at = n.kids[0]
            } else {
                if right == 0 {
                    return r;
                }
                at = right
            }
        }
    }
}
