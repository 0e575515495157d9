#[derive(Clone)] struct N { k: String, id: i32, l: usize, r: usize, h: i32 }
pub struct LogSystem { a: Vec<N>, root: usize }
impl LogSystem {
    pub fn new() -> Self { Self { a: vec![N { k: String::new(), id: 0, l: 0, r: 0, h: 0 }], root: 0 } }
    fn up(&mut self, t: usize) { self.a[t].h = 1 + self.a[self.a[t].l].h.max(self.a[self.a[t].r].h) }
    fn right(&mut self, t: usize) -> usize { let l = self.a[t].l; self.a[t].l = self.a[l].r; self.a[l].r = t; self.up(t); self.up(l); l }
    fn left(&mut self, t: usize) -> usize { let r = self.a[t].r; self.a[t].r = self.a[r].l; self.a[r].l = t; self.up(t); self.up(r); r }
    fn ins(&mut self, t: usize, k: String, id: i32) -> usize {
        if t == 0 { self.a.push(N { k, id, l: 0, r: 0, h: 1 }); return self.a.len() - 1 }
        if k < self.a[t].k { let x = self.ins(self.a[t].l, k, id); self.a[t].l = x } else { let x = self.ins(self.a[t].r, k, id); self.a[t].r = x }
        self.up(t);
        let b = self.a[self.a[t].l].h - self.a[self.a[t].r].h;
        if b > 1 { let l = self.a[t].l; if self.a[self.a[l].l].h < self.a[self.a[l].r].h { self.a[t].l = self.left(l) } return self.right(t) }
        if b < -1 { let r = self.a[t].r; if self.a[self.a[r].r].h < self.a[self.a[r].l].h { self.a[t].r = self.right(r) } return self.left(t) }
        t
    }
    fn walk(&self, t: usize, lo: &str, hi: &str, n: usize, out: &mut Vec<i32>) {
        if t == 0 { return }
        let k = &self.a[t].k[..n];
        if k >= lo { self.walk(self.a[t].l, lo, hi, n, out) }
        if k >= lo && k <= hi { out.push(self.a[t].id) }
        if k <= hi { self.walk(self.a[t].r, lo, hi, n, out) }
    }
    pub fn put(&mut self, id: i32, timestamp: String) { self.root = self.ins(self.root, timestamp, id) }
    pub fn retrieve(&self, start: String, end: String, granularity: String) -> Vec<i32> {
        let n = ["Year", "Month", "Day", "Hour", "Minute", "Second"].iter().position(|g| *g == granularity).unwrap() * 3 + 4;
        let mut out = Vec::new();
        self.walk(self.root, &start[..n], &end[..n], n, &mut out);
        out
    }
}
