use std::collections::HashMap;

// my first cache :) every node knows the *names* of its neighbours
#[derive(Clone, Debug, Default)]
struct Entry {
    value: i32,
    older: Option<String>,
    newer: Option<String>,
}

struct LRUCache {
    cap: usize,
    entries: HashMap<String, Entry>,
    oldest: Option<String>,
    newest: Option<String>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { cap: capacity as usize, entries: HashMap::new(), oldest: None, newest: None }
    }

    fn unlink(&mut self, name: &String) {
        let e = self.entries.get(name).unwrap().clone();
        match e.older.clone() {
            Some(o) => {
                self.entries.get_mut(&o).unwrap().newer = e.newer.clone();
            }
            None => {
                self.oldest = e.newer.clone();
            }
        }
        match e.newer.clone() {
            Some(n) => {
                self.entries.get_mut(&n).unwrap().older = e.older.clone();
            }
            None => {
                self.newest = e.older.clone();
            }
        }
    }

    fn append(&mut self, name: &String, value: i32) {
        let entry = Entry { value: value.clone(), older: self.newest.clone(), newer: None };
        if let Some(n) = self.newest.clone() {
            self.entries.get_mut(&n).unwrap().newer = Some(name.clone());
        } else {
            self.oldest = Some(name.clone());
        }
        self.newest = Some(name.clone());
        self.entries.insert(name.clone(), entry);
    }

    fn get(&mut self, key: i32) -> i32 {
        let name = format!("key-{}", key);
        if !self.entries.contains_key(&name) {
            return -1;
        }
        let v = self.entries.get(&name).unwrap().value;
        self.unlink(&name);
        self.append(&name, v);
        v
    }

    fn put(&mut self, key: i32, value: i32) {
        let name = format!("key-{}", key);
        if self.entries.contains_key(&name) {
            self.unlink(&name);
            self.append(&name, value);
            return;
        }
        if self.entries.len() == self.cap {
            let victim = self.oldest.clone().unwrap();
            self.unlink(&victim);
            self.entries.remove(&victim);
        }
        self.append(&name, value);
    }
}
