// B-tree (CLRS, minimum degree T) of (value, copies)
const T: usize = 3;
#[derive(Default)]
struct Node {
    k: Vec<i32>,
    n: Vec<u32>,
    c: Vec<Node>,
}
impl Node {
    fn leaf(&self) -> bool {
        self.c.is_empty()
    }
    fn full(&self) -> bool {
        self.k.len() == 2 * T - 1
    }
    fn split(&mut self, i: usize) {
        let y = &mut self.c[i];
        let z = Node {
            k: y.k.split_off(T),
            n: y.n.split_off(T),
            c: if y.leaf() { vec![] } else { y.c.split_off(T) },
        };
        let (mk, mn) = (y.k.pop().unwrap(), y.n.pop().unwrap());
        self.k.insert(i, mk);
        self.n.insert(i, mn);
        self.c.insert(i + 1, z);
    }
    fn insert(&mut self, v: i32) {
        match self.k.binary_search(&v) {
            Ok(i) => self.n[i] += 1,
            Err(i) if self.leaf() => {
                self.k.insert(i, v);
                self.n.insert(i, 1);
            }
            Err(mut i) => {
                if self.c[i].full() {
                    self.split(i);
                    if v == self.k[i] {
                        self.n[i] += 1;
                        return;
                    }
                    if v > self.k[i] {
                        i += 1;
                    }
                }
                self.c[i].insert(v)
            }
        }
    }
    fn first(&self) -> (i32, u32) {
        if self.leaf() {
            (self.k[0], self.n[0])
        } else {
            self.c[0].first()
        }
    }
    fn last(&self) -> (i32, u32) {
        if self.leaf() {
            (*self.k.last().unwrap(), *self.n.last().unwrap())
        } else {
            self.c.last().unwrap().last()
        }
    }
    fn merge(&mut self, i: usize) {
        let z = self.c.remove(i + 1);
        let (k, n) = (self.k.remove(i), self.n.remove(i));
        let y = &mut self.c[i];
        y.k.push(k);
        y.n.push(n);
        y.k.extend(z.k);
        y.n.extend(z.n);
        y.c.extend(z.c);
    }
    // makes child i have at least T keys; answers where it is now
    fn fill(&mut self, i: usize) -> usize {
        if self.c[i].k.len() >= T {
            return i;
        }
        if i > 0 && self.c[i - 1].k.len() >= T {
            let l = &mut self.c[i - 1];
            let (k, n, c) = (l.k.pop().unwrap(), l.n.pop().unwrap(), l.c.pop());
            let (k, n) = (
                std::mem::replace(&mut self.k[i - 1], k),
                std::mem::replace(&mut self.n[i - 1], n),
            );
            let x = &mut self.c[i];
            x.k.insert(0, k);
            x.n.insert(0, n);
            if let Some(c) = c {
                x.c.insert(0, c);
            }
            i
        } else if i < self.k.len() && self.c[i + 1].k.len() >= T {
            let r = &mut self.c[i + 1];
            let (k, n) = (r.k.remove(0), r.n.remove(0));
            let c = if r.leaf() { None } else { Some(r.c.remove(0)) };
            let (k, n) =
                (std::mem::replace(&mut self.k[i], k), std::mem::replace(&mut self.n[i], n));
            let x = &mut self.c[i];
            x.k.push(k);
            x.n.push(n);
            if let Some(c) = c {
                x.c.push(c);
            }
            i
        } else if i < self.k.len() {
            self.merge(i);
            i
        } else {
            self.merge(i - 1);
            i - 1
        }
    }
    fn purge(&mut self, v: i32) {
        match self.k.binary_search(&v) {
            Ok(i) if self.leaf() => {
                self.k.remove(i);
                self.n.remove(i);
            }
            Ok(i) => {
                if self.c[i].k.len() >= T {
                    let (k, n) = self.c[i].last();
                    self.k[i] = k;
                    self.n[i] = n;
                    self.c[i].purge(k);
                } else if self.c[i + 1].k.len() >= T {
                    let (k, n) = self.c[i + 1].first();
                    self.k[i] = k;
                    self.n[i] = n;
                    self.c[i + 1].purge(k);
                } else {
                    self.merge(i);
                    self.c[i].purge(v);
                }
            }
            Err(_) if self.leaf() => {}
            Err(i) => {
                let i = self.fill(i);
                self.c[i].purge(v);
            }
        }
    }
    fn copies(&mut self, v: i32) -> Option<&mut u32> {
        match self.k.binary_search(&v) {
            Ok(i) => Some(&mut self.n[i]),
            Err(_) if self.leaf() => None,
            Err(i) => self.c[i].copies(v),
        }
    }
}
struct Skiplist {
    root: Node,
}
impl Skiplist {
    fn new() -> Self {
        Self { root: Node::default() }
    }
    fn search(&mut self, target: i32) -> bool {
        self.root.copies(target).is_some()
    }
    fn add(&mut self, num: i32) {
        if self.root.full() {
            let old = std::mem::take(&mut self.root);
            self.root.c.push(old);
            self.root.split(0);
        }
        self.root.insert(num);
    }
    fn erase(&mut self, num: i32) -> bool {
        match self.root.copies(num) {
            None => return false,
            Some(n) if *n > 1 => {
                *n -= 1;
                return true;
            }
            _ => {}
        }
        self.root.purge(num);
        if self.root.k.is_empty() && !self.root.leaf() {
            self.root = self.root.c.pop().unwrap();
        }
        true
    }
}
