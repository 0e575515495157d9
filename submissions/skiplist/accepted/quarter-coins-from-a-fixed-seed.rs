//! Three nodes in four are one level high; the coins come from a generator that always begins alike.

const MAX: usize = 18;
struct Node {
    v: i32,
    next: Vec<usize>,
}
pub struct Skiplist {
    a: Vec<Node>,
    free: Vec<usize>,
    top: usize,
    s: u64,
}
impl Skiplist {
    pub fn new() -> Self {
        Self {
            a: vec![Node { v: i32::MIN, next: vec![0; MAX] }],
            free: vec![],
            top: 1,
            s: 88172645463325252,
        }
    }
    fn coin(&mut self) -> bool {
        self.s ^= self.s << 13;
        self.s ^= self.s >> 7;
        self.s ^= self.s << 17;
        self.s & 12 == 0
    }
    fn path(&self, v: i32) -> [usize; MAX] {
        let mut p = [0; MAX];
        let mut x = 0;
        for l in (0..self.top).rev() {
            loop {
                let n = self.a[x].next[l];
                if n == 0 || self.a[n].v >= v {
                    break;
                }
                x = n;
            }
            p[l] = x;
        }
        p
    }
    pub fn search(&self, target: i32) -> bool {
        let n = self.a[self.path(target)[0]].next[0];
        n != 0 && self.a[n].v == target
    }
    pub fn add(&mut self, num: i32) {
        let p = self.path(num);
        let mut h = 1;
        while h < MAX && self.coin() {
            h += 1;
        }
        if h > self.top {
            self.top = h;
        }
        let next: Vec<usize> = (0..h).map(|l| self.a[p[l]].next[l]).collect();
        let n = Node { v: num, next };
        let at = if let Some(at) = self.free.pop() {
            self.a[at] = n;
            at
        } else {
            self.a.push(n);
            self.a.len() - 1
        };
        for l in 0..h {
            self.a[p[l]].next[l] = at;
        }
    }
    pub fn erase(&mut self, num: i32) -> bool {
        let p = self.path(num);
        let x = self.a[p[0]].next[0];
        if x == 0 || self.a[x].v != num {
            return false;
        }
        let next = std::mem::take(&mut self.a[x].next);
        for (l, n) in next.into_iter().enumerate() {
            self.a[p[l]].next[l] = n;
        }
        self.free.push(x);
        while self.top > 1 && self.a[0].next[self.top - 1] == 0 {
            self.top -= 1;
        }
        true
    }
}
