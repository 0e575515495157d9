use std::collections::{HashMap, VecDeque};
pub struct LRUCache { cap: usize, m: HashMap<i32, (i32, u64)>, q: VecDeque<(i32, u64)>, t: u64 }
impl LRUCache {
    pub fn new(capacity: i32) -> Self { LRUCache { cap: capacity as usize, m: HashMap::new(), q: VecDeque::new(), t: 0 } }
    fn touch(&mut self, k: i32, v: i32) { self.t += 1; self.m.insert(k, (v, self.t)); self.q.push_back((k, self.t)); if self.q.len() > self.cap + 10 { let m = &self.m; self.q.retain(|(k, s)| m.get(k).is_some_and(|e| e.1 == *s)); } }
    pub fn get(&mut self, key: i32) -> i32 { let Some(&(v, _)) = self.m.get(&key) else { return -1 }; self.touch(key, v); v }
    pub fn put(&mut self, key: i32, value: i32) {
        if !self.m.contains_key(&key) && self.m.len() == self.cap { while let Some((k, s)) = self.q.pop_front() { if self.m.get(&k).is_some_and(|e| e.1 == s) { self.m.remove(&k); break; } } }
        self.touch(key, value);
    }
}
