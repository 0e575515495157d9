//! Keys in a list that is searched from the front.

const MAX_VALUE: usize = 1_000_000;

struct KvStore {
    entries: Vec<(String, i32)>,
    tree: Vec<i32>,
}

impl KvStore {
    fn new() -> Self {
        KvStore { entries: Vec::new(), tree: vec![0; MAX_VALUE + 2] }
    }

    fn change(&mut self, value: i32, by: i32) {
        let mut i = value as usize + 1;
        while i < self.tree.len() {
            self.tree[i] += by;
            i += i & i.wrapping_neg();
        }
    }

    fn find(&self, key: &str) -> Option<usize> {
        self.entries.iter().position(|(k, _)| k == key)
    }

    fn set(&mut self, key: String, value: i32) {
        match self.find(&key) {
            Some(at) => {
                self.change(self.entries[at].1, -1);
                self.entries[at].1 = value;
            }
            None => self.entries.push((key, value)),
        }
        self.change(value, 1);
    }

    fn get(&self, key: String) -> i32 {
        self.find(&key).map_or(-1, |at| self.entries[at].1)
    }

    fn delete(&mut self, key: String) -> bool {
        match self.find(&key) {
            Some(at) => {
                let (_, value) = self.entries.swap_remove(at);
                self.change(value, -1);
                true
            }
            None => false,
        }
    }

    fn rank(&self, key: String) -> i32 {
        let Some(at) = self.find(&key) else { return -1 };
        let mut i = self.entries[at].1 as usize + 1;
        let mut up_to = 0;
        while i > 0 {
            up_to += self.tree[i];
            i -= i & i.wrapping_neg();
        }
        self.entries.len() as i32 - up_to + 1
    }
}
