use std::collections::HashMap;
const M: usize = 1_000_002;
struct KvStore {
    m: HashMap<u64, i32>,
    bit: Vec<i32>,
    n: i32,
}
impl KvStore {
    fn new() -> Self {
        KvStore { m: HashMap::new(), bit: vec![], n: 0 }
    }
    fn add(&mut self, v: i32, d: i32) {
        if self.bit.is_empty() {
            self.bit = vec![0; M + 1];
        }
        let mut i = v as usize + 1;
        while i <= M {
            self.bit[i] += d;
            i += i & i.wrapping_neg();
        }
        self.n += d;
    }
    fn upto(&self, v: i32) -> i32 {
        let mut i = v as usize + 1;
        let mut s = 0;
        while i > 0 {
            s += self.bit[i];
            i &= i - 1;
        }
        s
    }
    fn set(&mut self, key: String, value: i32) {
        if let Some(old) = self.m.insert(id(&key), value) {
            self.add(old, -1);
        }
        self.add(value, 1);
    }
    fn get(&self, key: String) -> i32 {
        *self.m.get(&id(&key)).unwrap_or(&-1)
    }
    fn delete(&mut self, key: String) -> bool {
        match self.m.remove(&id(&key)) {
            Some(v) => {
                self.add(v, -1);
                true
            }
            None => false,
        }
    }
    fn rank(&self, key: String) -> i32 {
        match self.m.get(&id(&key)) {
            Some(&v) => self.n - self.upto(v) + 1,
            None => -1,
        }
    }
}

fn id(s: &str) -> u64 {
    s.bytes().fold(0u64, |h, b| (h * 131 + b as u64) % 1_000_000_007)
}
