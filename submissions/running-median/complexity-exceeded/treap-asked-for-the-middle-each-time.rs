//! A treap with sizes, which walks down to the middle at every question.

#[derive(Clone, Copy)]
struct N {
    key: i32,
    pri: u32,
    l: usize,
    r: usize,
    size: u32,
}
pub struct MedianFinder {
    n: Vec<N>,
    root: usize,
    seed: u32,
    median: f64,
}
impl MedianFinder {
    pub fn new() -> Self {
        Self {
            n: vec![N { key: 0, pri: 0, l: 0, r: 0, size: 0 }],
            root: 0,
            seed: 2463534242,
            median: 0.0,
        }
    }
    fn fix(&mut self, t: usize) {
        self.n[t].size = 1 + self.n[self.n[t].l].size + self.n[self.n[t].r].size;
    }
    fn split(&mut self, t: usize, key: i32) -> (usize, usize) {
        if t == 0 {
            return (0, 0);
        }
        if self.n[t].key <= key {
            let (a, b) = self.split(self.n[t].r, key);
            self.n[t].r = a;
            self.fix(t);
            (t, b)
        } else {
            let (a, b) = self.split(self.n[t].l, key);
            self.n[t].l = b;
            self.fix(t);
            (a, t)
        }
    }
    fn merge(&mut self, a: usize, b: usize) -> usize {
        if a == 0 {
            return b;
        }
        if b == 0 {
            return a;
        }
        if self.n[a].pri > self.n[b].pri {
            let x = self.merge(self.n[a].r, b);
            self.n[a].r = x;
            self.fix(a);
            a
        } else {
            let x = self.merge(a, self.n[b].l);
            self.n[b].l = x;
            self.fix(b);
            b
        }
    }
    fn kth(&self, mut k: u32) -> i32 {
        let mut t = self.root;
        loop {
            let left = self.n[self.n[t].l].size;
            if k < left {
                t = self.n[t].l
            } else if k == left {
                return self.n[t].key;
            } else {
                k -= left + 1;
                t = self.n[t].r
            }
        }
    }
    pub fn add_num(&mut self, num: i32) {
        self.seed ^= self.seed << 13;
        self.seed ^= self.seed >> 17;
        self.seed ^= self.seed << 5;
        self.n.push(N { key: num, pri: self.seed, l: 0, r: 0, size: 1 });
        let new = self.n.len() - 1;
        let (a, b) = self.split(self.root, num);
        let a = self.merge(a, new);
        self.root = self.merge(a, b);
    }
    pub fn find_median(&self) -> f64 {
        let n = self.n[self.root].size;
        (self.kth((n - 1) / 2) as f64 + self.kth(n / 2) as f64) / 2.0
    }
}
