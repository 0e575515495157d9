//! A splay tree, split and joined from the top down.

#[derive(Clone, Copy, Default)]
struct Nd {
    k: i32,
    c: [u32; 2],
}
pub struct Skiplist {
    t: Vec<Nd>,
    root: u32,
    free: Vec<u32>,
}

impl Skiplist {
    pub fn new() -> Self {
        Self { t: vec![Nd::default()], root: 0, free: vec![] }
    }

    /// Brings the (a) node with key `k`, or the last on the way, to the root.
    fn splay(&mut self, k: i32) {
        let mut t = self.root as usize;
        if t == 0 {
            return;
        }
        self.t[0].c = [0, 0];
        let (mut l, mut r) = (0usize, 0usize);
        loop {
            let key = self.t[t].k;
            if k == key {
                break;
            }
            let d = (k > key) as usize;
            let mut ch = self.t[t].c[d] as usize;
            if ch == 0 {
                break;
            }
            if (d == 0 && k < self.t[ch].k) || (d == 1 && k > self.t[ch].k) {
                self.t[t].c[d] = self.t[ch].c[1 - d];
                self.t[ch].c[1 - d] = t as u32;
                t = ch;
                ch = self.t[t].c[d] as usize;
                if ch == 0 {
                    break;
                }
            }
            if d == 0 {
                self.t[r].c[0] = t as u32;
                r = t
            } else {
                self.t[l].c[1] = t as u32;
                l = t
            }
            t = ch;
        }
        self.t[l].c[1] = self.t[t].c[0];
        self.t[r].c[0] = self.t[t].c[1];
        self.t[t].c = [self.t[0].c[1], self.t[0].c[0]];
        self.root = t as u32;
    }
    pub fn search(&mut self, target: i32) -> bool {
        self.splay(target);
        self.root != 0 && self.t[self.root as usize].k == target
    }
    pub fn add(&mut self, num: i32) {
        self.splay(num);
        let id = self.free.pop().unwrap_or_else(|| {
            self.t.push(Nd::default());
            self.t.len() as u32 - 1
        });
        let r = self.root as usize;
        let c = if r == 0 {
            [0, 0]
        } else if num < self.t[r].k {
            let left = std::mem::take(&mut self.t[r].c[0]);
            [left, r as u32]
        } else {
            let right = std::mem::take(&mut self.t[r].c[1]);
            [r as u32, right]
        };
        self.t[id as usize] = Nd { k: num, c };
        self.root = id;
    }
    pub fn erase(&mut self, num: i32) -> bool {
        if !self.search(num) {
            return false;
        }
        let old = self.root;
        let [a, b] = self.t[old as usize].c;
        if a == 0 {
            self.root = b
        } else {
            // the largest of the left part comes up; equal keys are fine: look for something larger than all of it
            self.root = a;
            self.splay(i32::MAX);
            let r = self.root as usize;
            debug_assert_eq!(self.t[r].c[1], 0);
            self.t[r].c[1] = b;
        }
        self.free.push(old);
        true
    }
}
