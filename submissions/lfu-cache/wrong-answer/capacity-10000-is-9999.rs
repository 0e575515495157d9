use std::collections::HashMap;
#[derive(Clone, Copy, Default)]
struct E { k: i32, v: i32, c: u32, p: usize, n: usize }
struct L { h: usize, t: usize }
pub struct LFUCache { cap: usize, m: HashMap<i32, usize>, l: HashMap<u32, (usize, usize)>, min: u32, a: Vec<E>, free: Vec<usize> /*F*/ }
const NIL: usize = usize::MAX;
impl LFUCache {
    pub fn new(capacity: i32) -> Self { let _ = L { h: 0, t: 0 }.h; let _ = L { h: 0, t: 0 }.t; LFUCache { cap: (capacity as usize).min(9_999), m: HashMap::new(), l: HashMap::new(), min: 0, a: vec![], free: vec![] /*I*/ } }
    fn out(&mut self, i: usize) {
        let e = self.a[i];
        let (mut h, mut t) = self.l[&e.c];
        if e.p != NIL { self.a[e.p].n = e.n } else { h = e.n }
        if e.n != NIL { self.a[e.n].p = e.p } else { t = e.p }
        if h == NIL { /*X*/ self.l.remove(&e.c); } else { self.l.insert(e.c, (h, t)); }
    }
    fn add(&mut self, i: usize) {
        let c = self.a[i].c;
        let (h, t) = self.l.get(&c).copied().unwrap_or((NIL, NIL));
        self.a[i].p = NIL; self.a[i].n = h;
        if h != NIL { self.a[h].p = i }
        self.l.insert(c, (i, if t == NIL { i } else { t }));
    }
    fn touch(&mut self, i: usize) {
        /*T*/
        self.out(i);
        if self.min == self.a[i].c && !self.l.contains_key(&self.min) { self.min += 1 }
        self.a[i].c += 1;
        self.add(i);
    }
    pub fn get(&mut self, key: i32) -> i32 {
        /*G*/
        match self.m.get(&key).copied() { Some(i) => { self.touch(i); self.a[i].v } None => -1 }
    }
    pub fn put(&mut self, key: i32, value: i32) {
        if self.cap == 0 { return }
        /*P*/
        if let Some(i) = self.m.get(&key).copied() { self.a[i].v = value; self.touch(i); return }
        if self.m.len() == self.cap {
            let i = self.l[&self.min].1;
            /*E*/
            self.out(i);
            self.m.remove(&self.a[i].k);
            self.free.push(i);
        }
        let e = E { k: key, v: value, c: 1, p: NIL, n: NIL };
        let i = match self.free.pop() { Some(i) => { self.a[i] = e; i } None => { self.a.push(e); self.a.len() - 1 } };
        self.m.insert(key, i);
        self.min = 1;
        self.add(i);
    }
}
