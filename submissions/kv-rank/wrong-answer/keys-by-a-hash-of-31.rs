use std::collections::HashMap;

// A key is known by a polynomial of 31, and “an” has the same one as “c0”.
struct KvStore {
    values: HashMap<u64, i32>,
    counts: Vec<u32>,
}

const VALUES: usize = 1_000_001;

fn number(key: &str) -> u64 {
    key.bytes().fold(7, |hash, byte| 31u64.wrapping_mul(hash).wrapping_add(byte as u64))
}

impl KvStore {
    fn new() -> Self {
        KvStore { values: HashMap::new(), counts: vec![0; VALUES + 1] }
    }

    fn count(&mut self, value: i32, by: u32) {
        let mut at = value as usize + 1;
        while at <= VALUES {
            self.counts[at] = self.counts[at].wrapping_add(by);
            at += at & at.wrapping_neg();
        }
    }

    fn set(&mut self, key: String, value: i32) {
        if let Some(old) = self.values.insert(number(&key), value) {
            self.count(old, u32::MAX);
        }
        self.count(value, 1);
    }

    fn get(&self, key: String) -> i32 {
        self.values.get(&number(&key)).copied().unwrap_or(-1)
    }

    fn delete(&mut self, key: String) -> bool {
        let value = self.values.remove(&number(&key));
        value.inspect(|value| self.count(*value, u32::MAX)).is_some()
    }

    fn rank(&self, key: String) -> i32 {
        let Some(value) = self.values.get(&number(&key)) else {
            return -1;
        };
        let (mut at, mut up_to) = (*value as usize + 1, 0u32);
        while at > 0 {
            up_to = up_to.wrapping_add(self.counts[at]);
            at &= at - 1;
        }
        1 + self.values.len() as i32 - up_to as i32
    }
}
