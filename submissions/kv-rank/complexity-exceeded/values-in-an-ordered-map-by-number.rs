//! A hash map gives each key a number, and an ordered map each number its value: get takes a
//! logarithm.

use std::collections::{BTreeMap, HashMap};
// the value of a key lies in a persistent log of changes, newest last, with a binary search by key number
struct KvStore {
    id: HashMap<String, u32>,
    val: BTreeMap<u32, i32>,
    f: Vec<i32>,
    next: u32,
}

impl KvStore {
    fn new() -> Self {
        KvStore { id: HashMap::new(), val: BTreeMap::new(), f: vec![0; 1_000_002], next: 0 }
    }
    fn add(&mut self, v: i32, d: i32) {
        let mut i = v as usize + 1;
        while i < self.f.len() {
            self.f[i] += d;
            i += i & i.wrapping_neg();
        }
    }
    fn set(&mut self, key: String, value: i32) {
        let next = &mut self.next;
        let id = *self.id.entry(key).or_insert_with(|| {
            *next += 1;
            *next
        });
        if let Some(o) = self.val.insert(id, value) {
            self.add(o, -1);
        }
        self.add(value, 1);
    }
    fn get(&self, key: String) -> i32 {
        self.id.get(&key).map_or(-1, |i| self.val[i])
    }
    fn delete(&mut self, key: String) -> bool {
        match self.id.remove(&key) {
            Some(i) => {
                let v = self.val.remove(&i).unwrap();
                self.add(v, -1);
                true
            }
            None => false,
        }
    }
    fn rank(&self, key: String) -> i32 {
        let Some(id) = self.id.get(&key) else { return -1 };
        let (mut i, mut s) = (self.val[id] as usize + 1, 0);
        while i > 0 {
            s += self.f[i];
            i &= i - 1;
        }
        self.id.len() as i32 - s + 1
    }
}
