//! Only the first of equal values gets levels: a search walks over the copies of the values before
//! it.

struct Node {
    val: i32,
    next: Vec<usize>,
}

struct Skiplist {
    a: Vec<Node>,
    free: Vec<usize>,
    rng: u32,
}
const NIL: usize = usize::MAX;
const H: usize = 16;
impl Skiplist {
    fn new() -> Self {
        Skiplist { a: vec![Node { val: -1, next: vec![NIL; H] }], free: vec![], rng: 2463534242 }
    }
    fn before(&self, num: i32) -> [usize; H] {
        let (mut p, mut at) = ([0; H], 0);
        for l in (0..H).rev() {
            loop {
                let n = self.a[at].next[l];
                if n == NIL || self.a[n].val >= num {
                    break;
                }
                at = n;
            }
            p[l] = at;
        }
        p
    }
    fn search(&self, t: i32) -> bool {
        let n = self.a[self.before(t)[0]].next[0];
        n != NIL && self.a[n].val == t
    }
    fn add(&mut self, num: i32) {
        self.rng ^= self.rng << 13;
        self.rng ^= self.rng >> 17;
        self.rng ^= self.rng << 5;
        let h = (self.rng.trailing_zeros() as usize + 1).min(H);
        let p = self.before(num);
        let h = {
            let n = self.a[p[0]].next[0];
            if n != NIL && self.a[n].val == num {
                1
            } else {
                h
            }
        };
        let node = Node { val: num, next: (0..h).map(|l| self.a[p[l]].next[l]).collect() };
        let id = match self.free.pop() {
            Some(i) => {
                self.a[i] = node;
                i
            }
            None => {
                self.a.push(node);
                self.a.len() - 1
            }
        };
        for l in 0..h {
            self.a[p[l]].next[l] = id;
        }
    }
    fn erase(&mut self, num: i32) -> bool {
        let p = self.before(num);
        let n = self.a[p[0]].next[0];
        if n == NIL || self.a[n].val != num {
            return false;
        }
        for l in 0..self.a[n].next.len() {
            self.a[p[l]].next[l] = self.a[n].next[l];
        }
        self.free.push(n);
        true
    }
}
