use std::collections::HashMap;
struct KvStore {
    map: HashMap<String, i32>,
    tree: Vec<i32>,
    live: i32,
}
impl KvStore {
    fn new() -> Self {
        Self { map: HashMap::new(), tree: vec![0; 1_000_002], live: 0 }
    }
    fn add(&mut self, v: i32, by: i32) {
        self.live += by;
        let mut i = v as usize + 1;
        while i < self.tree.len() {
            self.tree[i] += by;
            i += i & i.wrapping_neg();
        }
    }
    fn set(&mut self, key: String, value: i32) {
        let old = std::mem::replace(self.map.entry(key).or_insert(-1), value);
        if old >= 0 {
            self.add(old, -1);
        }
        self.add(value, 1);
    }
    fn get(&mut self, key: String) -> i32 {
        *self.map.entry(key).or_insert(-1)
    }
    fn delete(&mut self, key: String) -> bool {
        let old = self.get(key.clone());
        self.map.remove(&key);
        if old >= 0 {
            self.add(old, -1);
        }
        old >= 0
    }
    fn rank(&mut self, key: String) -> i32 {
        let v = self.get(key);
        if v < 0 {
            return -1;
        }
        let (mut i, mut s) = (v as usize + 1, 0);
        while i > 0 {
            s += self.tree[i];
            i &= i - 1;
        }
        self.live - s + 1
    }
}
