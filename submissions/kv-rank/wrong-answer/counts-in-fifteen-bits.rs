use std::collections::HashMap;

// How many keys have a value is counted in fifteen bits and a sign.
struct KvStore {
    values: HashMap<String, i32>,
    counts: Vec<i16>,
}

const VALUES: usize = 1_000_001;

impl KvStore {
    fn new() -> Self {
        KvStore { values: HashMap::new(), counts: vec![0; VALUES + 1] }
    }

    fn count(&mut self, value: i32, by: i16) {
        let mut at = value as usize + 1;
        while at <= VALUES {
            self.counts[at] = self.counts[at].wrapping_add(by);
            at += at & at.wrapping_neg();
        }
    }

    fn set(&mut self, key: String, value: i32) {
        if let Some(old) = self.values.insert(key, value) {
            self.count(old, -1);
        }
        self.count(value, 1);
    }

    fn get(&self, key: String) -> i32 {
        self.values.get(&key).copied().unwrap_or(-1)
    }

    fn delete(&mut self, key: String) -> bool {
        let value = self.values.remove(&key);
        value.inspect(|value| self.count(*value, -1)).is_some()
    }

    fn rank(&self, key: String) -> i32 {
        let Some(value) = self.values.get(&key) else {
            return -1;
        };
        let (mut at, mut up_to) = (*value as usize + 1, 0i16);
        while at > 0 {
            up_to = up_to.wrapping_add(self.counts[at]);
            at &= at - 1;
        }
        1 + self.values.len() as i32 - up_to as i32
    }
}
