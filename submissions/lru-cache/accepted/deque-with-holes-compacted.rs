use std::collections::{HashMap, VecDeque};
pub struct LRUCache { cap: usize, order: VecDeque<Option<(i32, i32)>>, base: usize, at: HashMap<i32, usize> }
impl LRUCache {
    pub fn new(capacity: i32) -> Self { Self { cap: capacity as usize, order: VecDeque::new(), base: 0, at: HashMap::new() } }
    fn append(&mut self, k: i32, v: i32) {
        if self.order.len() > 2 * self.cap + 8 {
            self.order.retain(Option::is_some);
            self.base = 0;
            for (i, e) in self.order.iter().enumerate() { self.at.insert(e.unwrap().0, i); }
        }
        self.at.insert(k, self.base + self.order.len());
        self.order.push_back(Some((k, v)));
    }
    pub fn get(&mut self, key: i32) -> i32 {
        let Some(&i) = self.at.get(&key) else { return -1 };
        let (k, v) = self.order[i - self.base].take().unwrap();
        self.append(k, v);
        v
    }
    pub fn put(&mut self, key: i32, value: i32) {
        if let Some(&i) = self.at.get(&key) { self.order[i - self.base] = None; }
        else if self.at.len() == self.cap {
            loop { self.base += 1; if let Some((k, _)) = self.order.pop_front().unwrap() { self.at.remove(&k); break; } }
        }
        self.append(key, value);
    }
}
