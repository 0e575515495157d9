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

use rand::Rng;
struct RandomizedSet {
    m: Map<i32, usize>,
    v: Vec<i32>,
}
impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { m: Map::new(), v: vec![] }
    }
    fn insert(&mut self, val: i32) -> bool {
        if self.m.get(&val).is_some() {
            return false;
        }
        self.m.insert(val, self.v.len());
        self.v.push(val);
        true
    }
    fn remove(&mut self, val: i32) -> bool {
        let Some(i) = self.m.remove(&val) else { return false };
        self.v.swap_remove(i);
        if i < self.v.len() {
            let x = self.v[i];
            *self.m.get_mut(&x).unwrap() = i;
        }
        true
    }
    fn get_random(&self) -> i32 {
        self.v[rand::thread_rng().gen_range(0..self.v.len())]
    }
}
