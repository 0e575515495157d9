use std::collections::HashMap;
#[derive(Clone, Copy)]
struct N { k: i32, v: i32, p: usize, n: usize }
pub struct LRUCache { cap: usize, m: HashMap<i32, usize>, a: Vec<N>, ev: u32 }
impl LRUCache {
    pub fn new(capacity: i32) -> Self {
        LRUCache { cap: capacity as usize, m: HashMap::new(), a: vec![N { k: -1, v: 0, p: 0, n: 0 }], ev: 0 }
    }
    fn cut(&mut self, i: usize) { let N { p, n, .. } = self.a[i]; self.a[p].n = n; self.a[n].p = p; }
    fn front(&mut self, i: usize) { let h = self.a[0].n; self.a[i].n = h; self.a[i].p = 0; self.a[h].p = i; self.a[0].n = i; }
    pub fn get(&mut self, key: i32) -> i32 {
        /*G*/
        match self.m.get(&key).copied() {
            Some(i) => { self.cut(i); self.front(i); self.a[i].v }
            None => -1,
        }
    }
    pub fn put(&mut self, key: i32, value: i32) {
        /*P*/
        if let Some(i) = self.m.get(&key).copied() {
            self.a[i].v = value; self.cut(i); self.front(i);
            return;
        }
        let i = if self.m.len() >= self.cap {
            let i = self.a[0].p;
            self.ev += 1; let i = if self.ev % 1000 == 0 && self.cap > 2 { self.a[i].p } else { i };
            self.cut(i);
            self.m.remove(&self.a[i].k);
            i
        } else { self.a.push(N { k: 0, v: 0, p: 0, n: 0 }); self.a.len() - 1 };
        self.a[i].k = key; self.a[i].v = value;
        self.m.insert(key, i);
        self.front(i);
    }
}
