//! An own table of players looks at one more slot only when it grows, and overwrites whoever is
//! there.

use std::collections::*;
struct Leaderboard {
    p: Table<i32, i32>,
    c: BTreeMap<i32, i32>,
}

impl Leaderboard {
    fn new() -> Self {
        Leaderboard { p: Table::new(), c: BTreeMap::new() }
    }
    fn take(&mut self, t: i32) {
        if t > 0 {
            let c = self.c.get_mut(&t).unwrap();
            *c -= 1;
            if *c == 0 {
                self.c.remove(&t);
            }
        }
    }
    fn add_score(&mut self, id: i32, s: i32) {
        if self.p.get(&id).is_none() {
            self.p.insert(id, 0);
        }
        let e = self.p.get_mut(&id).unwrap();
        let t = *e;
        *e += s;
        self.take(t);
        *self.c.entry(t + s).or_insert(0) += 1;
    }
    fn top(&mut self, k: i32) -> i32 {
        let (mut k, mut s) = (k, 0);
        for (t, c) in self.c.iter().rev() {
            let x = k.min(*c);
            s += x * t;
            k -= x;
            if k == 0 {
                break;
            }
        }
        s
    }
    fn reset(&mut self, id: i32) {
        if let Some(t) = self.p.remove(&id) {
            self.take(t);
        }
    }
}

use std::borrow::Borrow;
// open addressing; the table doubles when it is three quarters full; growing looks at one more place only
struct Table<K, V> {
    t: Vec<Option<(K, V)>>,
    n: usize,
}

impl<K: std::hash::Hash + Eq, V> Table<K, V> {
    fn new() -> Self {
        Table { t: (0..8192).map(|_| None).collect(), n: 0 }
    }
    fn h<Q: std::hash::Hash + ?Sized>(k: &Q) -> usize {
        use std::hash::Hasher;
        let mut h = std::collections::hash_map::DefaultHasher::new();
        k.hash(&mut h);
        h.finish() as usize
    }
    fn at<Q: std::hash::Hash + Eq + ?Sized>(&self, k: &Q) -> usize
    where
        K: std::borrow::Borrow<Q>,
    {
        let m = self.t.len() - 1;
        let mut i = Self::h(k) & m;
        while let Some(e) = &self.t[i] {
            let x: &Q = e.0.borrow();
            if x == k {
                break;
            }
            i = (i + 1) & m;
        }
        i
    }
    fn len(&self) -> usize {
        self.n
    }
    fn get<Q: std::hash::Hash + Eq + ?Sized>(&self, k: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.t[self.at(k)].as_ref().map(|e| &e.1)
    }
    fn get_mut<Q: std::hash::Hash + Eq + ?Sized>(&mut self, k: &Q) -> Option<&mut V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let i = self.at(k);
        self.t[i].as_mut().map(|e| &mut e.1)
    }
    fn contains_key<Q: std::hash::Hash + Eq + ?Sized>(&self, k: &Q) -> bool
    where
        K: std::borrow::Borrow<Q>,
    {
        self.t[self.at(k)].is_some()
    }
    fn insert(&mut self, k: K, v: V) -> Option<V> {
        if (self.n + 1) * 4 > self.t.len() * 3 {
            let m = self.t.len() * 2 - 1;
            let old = std::mem::replace(&mut self.t, (0..=m).map(|_| None).collect());
            for e in old.into_iter().flatten() {
                let mut i = Self::h(&e.0) & m;
                if self.t[i].is_some() {
                    i = (i + 1) & m;
                }
                self.t[i] = Some(e);
            }
        }
        let i = self.at(&k);
        match &mut self.t[i] {
            Some(e) => Some(std::mem::replace(&mut e.1, v)),
            None => {
                self.n += 1;
                self.t[i] = Some((k, v));
                None
            }
        }
    }
    fn remove<Q: std::hash::Hash + Eq + ?Sized>(&mut self, k: &Q) -> Option<V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let mut i = self.at(k);
        let (_, v) = self.t[i].take()?;
        self.n -= 1;
        let m = self.t.len() - 1;
        let mut j = i;
        loop {
            j = (j + 1) & m;
            let Some(e) = &self.t[j] else { break };
            let x: &Q = e.0.borrow();
            let home = Self::h(x) & m;
            if (j.wrapping_sub(home) & m) >= (j.wrapping_sub(i) & m) {
                self.t.swap(i, j);
                i = j;
            }
        }
        Some(v)
    }
}
