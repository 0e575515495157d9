//! An arena of entries by use count, and an own hash table: linear probing, no tombstones, at most seven tenths
//! full, then half as large again.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hash};

struct Map<K, V> {
    slots: Vec<Option<(K, V)>>,
    len: usize,
    state: RandomState,
}
impl<K: Hash + Eq, V> Map<K, V> {
    fn new() -> Self {
        Map { slots: empty(8), len: 0, state: RandomState::new() }
    }
    fn home<Q: Hash + ?Sized>(&self, k: &Q) -> usize {
        ((self.state.hash_one(k) as u128 * self.slots.len() as u128) >> 64) as usize
    }
    fn next(&self, i: usize) -> usize {
        if i + 1 == self.slots.len() {
            0
        } else {
            i + 1
        }
    }
    fn find<Q: Hash + Eq + ?Sized>(&self, k: &Q) -> Result<usize, usize>
    where
        K: std::borrow::Borrow<Q>,
    {
        let mut i = self.home(k);
        while let Some((x, _)) = &self.slots[i] {
            if x.borrow() == k {
                return Ok(i);
            }
            i = self.next(i)
        }
        Err(i)
    }
    fn get<Q: Hash + Eq + ?Sized>(&self, k: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.find(k).ok().map(|i| &self.slots[i].as_ref().unwrap().1)
    }
    fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, k: &Q) -> Option<&mut V>
    where
        K: std::borrow::Borrow<Q>,
    {
        match self.find(k) {
            Ok(i) => Some(&mut self.slots[i].as_mut().unwrap().1),
            Err(_) => None,
        }
    }
    fn insert(&mut self, k: K, v: V) -> Option<V> {
        match self.find(&k) {
            Ok(i) => Some(std::mem::replace(&mut self.slots[i].as_mut().unwrap().1, v)),
            Err(mut i) => {
                if (self.len + 1) * 100 > self.slots.len() * 70 {
                    let n = self.slots.len() * 3 / 2;
                    for e in std::mem::replace(&mut self.slots, empty(n)).into_iter().flatten() {
                        let mut j = self.home(&e.0);
                        while self.slots[j].is_some() {
                            j = self.next(j)
                        }
                        self.slots[j] = Some(e);
                    }
                    i = self.find(&k).unwrap_err();
                }
                self.slots[i] = Some((k, v));
                self.len += 1;
                None
            }
        }
    }
    fn remove<Q: Hash + Eq + ?Sized>(&mut self, k: &Q) -> Option<V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let mut i = self.find(k).ok()?;
        let (_, v) = self.slots[i].take()?;
        self.len -= 1;
        let n = self.slots.len();
        let mut j = self.next(i);
        while let Some((x, _)) = &self.slots[j] {
            let h = self.home(x);
            if (j + n - h) % n >= (j + n - i) % n {
                self.slots.swap(i, j);
                i = j
            }
            j = self.next(j);
        }
        Some(v)
    }
}
fn empty<T>(n: usize) -> Vec<Option<T>> {
    (0..n).map(|_| None).collect()
}
#[derive(Clone, Copy)]
struct Entry {
    key: i32,
    val: i32,
    cnt: u32,
    p: usize,
    n: usize,
}
struct LFUCache {
    entries: Vec<Entry>,
    at: Map<i32, usize>,
    last_of: Map<u32, usize>,
    cap: usize,
}
impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            entries: vec![Entry { key: 0, val: 0, cnt: 0, p: 0, n: 0 }],
            at: Map::new(),
            last_of: Map::new(),
            cap: capacity as usize,
        }
    }
    fn cut(&mut self, i: usize) {
        let Entry { p, n, cnt, .. } = self.entries[i];
        self.entries[p].n = n;
        self.entries[n].p = p;
        if self.last_of.get(&cnt) == Some(&i) {
            if p != 0 && self.entries[p].cnt == cnt {
                self.last_of.insert(cnt, p);
            } else {
                self.last_of.remove(&cnt);
            }
        }
    }
    fn behind(&mut self, i: usize, p: usize) {
        let n = self.entries[p].n;
        self.entries[i].p = p;
        self.entries[i].n = n;
        self.entries[p].n = i;
        self.entries[n].p = i;
        self.last_of.insert(self.entries[i].cnt, i);
    }
    fn touch(&mut self, i: usize) {
        let cnt = self.entries[i].cnt;
        let before = self.entries[i].p;
        self.cut(i);
        let p = self.last_of.get(&(cnt + 1)).or(self.last_of.get(&cnt)).copied().unwrap_or(before);
        self.entries[i].cnt += 1;
        self.behind(i, p);
    }
    fn get(&mut self, key: i32) -> i32 {
        match self.at.get(&key).copied() {
            None => -1,
            Some(i) => {
                self.touch(i);
                self.entries[i].val
            }
        }
    }
    fn put(&mut self, key: i32, value: i32) {
        if self.cap == 0 {
            return;
        }
        if let Some(&i) = self.at.get(&key) {
            self.touch(i);
            self.entries[i].val = value;
            return;
        }
        let i = if self.at.len == self.cap {
            let i = self.entries[0].n;
            self.cut(i);
            let k = self.entries[i].key;
            self.at.remove(&k);
            i
        } else {
            self.entries.push(self.entries[0]);
            self.entries.len() - 1
        };
        self.entries[i] = Entry { key, val: value, cnt: 1, p: 0, n: 0 };
        self.at.insert(key, i);
        let p = self.last_of.get(&1).copied().unwrap_or(0);
        self.behind(i, p);
    }
}
