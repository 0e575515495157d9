/// A small hash map of my own: chains in vectors, doubled when there are as many entries as chains.
struct Map<K, V> {
    chains: Vec<Vec<(K, V)>>,
    len: usize,
}
trait Key: PartialEq {
    fn code(&self) -> u64;
}
impl Key for i32 {
    fn code(&self) -> u64 {
        (*self as u32 as u64).wrapping_mul(0x9E3779B97F4A7C15) >> 20
    }
}
impl Key for String {
    fn code(&self) -> u64 {
        self.as_str().code()
    }
}
impl Key for str {
    fn code(&self) -> u64 {
        self.bytes().fold(5381u64, |h, b| h.wrapping_mul(33) ^ b as u64)
    }
}
#[allow(dead_code)]
impl<K: Key, V> Map<K, V> {
    fn new() -> Self {
        Map { chains: (0..8).map(|_| Vec::new()).collect(), len: 0 }
    }
    fn at<Q: Key + ?Sized>(&self, k: &Q) -> usize {
        (k.code() % self.chains.len() as u64) as usize
    }
    fn get<Q: Key + ?Sized>(&self, k: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.chains[self.at(k)].iter().find(|e| e.0.borrow() == k).map(|e| &e.1)
    }
    fn get_mut<Q: Key + ?Sized>(&mut self, k: &Q) -> Option<&mut V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let i = self.at(k);
        self.chains[i].iter_mut().find(|e| (*e).0.borrow() == k).map(|e| &mut e.1)
    }
    fn insert(&mut self, k: K, v: V) -> Option<V> {
        let i = self.at(&k);
        if let Some(e) = self.chains[i].iter_mut().find(|e| e.0 == k) {
            return Some(std::mem::replace(&mut e.1, v));
        }
        self.chains[i].push((k, v));
        self.len += 1;
        if self.len > self.chains.len() {
            let n = self.chains.len() * 2;
            let old = std::mem::replace(&mut self.chains, (0..n).map(|_| Vec::new()).collect());
            for c in old {
                for e in c {
                    let i = self.at(&e.0);
                    self.chains[i].push(e);
                }
            }
        }
        None
    }
    fn remove<Q: Key + ?Sized>(&mut self, k: &Q) -> Option<V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let i = self.at(k);
        let p = self.chains[i].iter().position(|e| e.0.borrow() == k)?;
        self.len -= 1;
        Some(self.chains[i].swap_remove(p).1)
    }
}

struct N {
    k: i32,
    v: i32,
    p: usize,
    n: usize,
}
struct LRUCache {
    m: Map<i32, usize>,
    a: Vec<N>,
    cap: usize,
}
impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { m: Map::new(), a: vec![N { k: 0, v: 0, p: 0, n: 0 }], cap: capacity as usize }
    }
    fn take(&mut self, i: usize) {
        let (p, n) = (self.a[i].p, self.a[i].n);
        self.a[p].n = n;
        self.a[n].p = p;
    }
    fn front(&mut self, i: usize) {
        let n = self.a[0].n;
        self.a[i].p = 0;
        self.a[i].n = n;
        self.a[n].p = i;
        self.a[0].n = i;
    }
    fn get(&mut self, key: i32) -> i32 {
        let Some(&i) = self.m.get(&key) else { return -1 };
        self.take(i);
        self.front(i);
        self.a[i].v
    }
    fn put(&mut self, key: i32, value: i32) {
        if let Some(&i) = self.m.get(&key) {
            self.a[i].v = value;
            self.take(i);
            self.front(i);
            return;
        }
        let i = if self.m.len == self.cap {
            let i = self.a[0].p;
            self.take(i);
            let k = self.a[i].k;
            self.m.remove(&k);
            self.a[i].k = key;
            self.a[i].v = value;
            i
        } else {
            self.a.push(N { k: key, v: value, p: 0, n: 0 });
            self.a.len() - 1
        };
        self.m.insert(key, i);
        self.front(i);
    }
}
