//! Keys are small numbers: tables by key, made once, need no hashing. Making them is dear, using
//! them is not. Keys of one count form a ring through `next` and `previous`; the head of a count's
//! ring lies behind the keys.

const KEYS: usize = 100_001;

struct LFUCache {
    capacity: usize,
    held: usize,
    lowest: usize,
    value: Vec<i32>,
    count: Vec<u32>,
    next: Vec<u32>,
    previous: Vec<u32>,
    heads: std::collections::HashMap<usize, usize>,
    spare: Vec<usize>,
}

impl LFUCache {
    fn new(capacity: i32) -> Self {
        LFUCache {
            capacity: capacity as usize,
            held: 0,
            lowest: 0,
            value: vec![-1; KEYS],
            count: vec![0; KEYS],
            next: vec![u32::MAX; KEYS],
            previous: vec![u32::MAX; KEYS],
            heads: std::collections::HashMap::new(),
            spare: Vec::new(),
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        let key = key as usize;
        if self.count[key] == 0 {
            return -1;
        }
        self.raise(key);
        self.value[key]
    }

    fn put(&mut self, key: i32, value: i32) {
        let key = key as usize;
        if self.count[key] > 0 {
            self.value[key] = value;
            self.raise(key);
            return;
        }
        if self.held == self.capacity {
            let head = self.heads[&self.lowest];
            let oldest = self.next[head] as usize;
            self.unlink(oldest);
            self.leave(self.lowest);
            self.count[oldest] = 0;
            self.held -= 1;
        }
        self.value[key] = value;
        self.held += 1;
        self.lowest = 1;
        self.enter(key, 1);
    }

    fn raise(&mut self, key: usize) {
        let count = self.count[key] as usize;
        self.unlink(key);
        if self.leave(count) && self.lowest == count {
            self.lowest = count + 1;
        }
        self.enter(key, count + 1);
    }

    fn enter(&mut self, key: usize, count: usize) {
        let head = match self.heads.get(&count) {
            Some(&head) => head,
            None => {
                let head = self.spare.pop().unwrap_or_else(|| {
                    self.next.push(0);
                    self.previous.push(0);
                    self.next.len() - 1
                });
                self.next[head] = head as u32;
                self.previous[head] = head as u32;
                self.heads.insert(count, head);
                head
            }
        };
        let last = self.previous[head] as usize;
        self.count[key] = count as u32;
        self.next[last] = key as u32;
        self.previous[key] = last as u32;
        self.next[key] = head as u32;
        self.previous[head] = key as u32;
    }

    fn unlink(&mut self, key: usize) {
        let (before, after) = (self.previous[key] as usize, self.next[key] as usize);
        self.next[before] = after as u32;
        self.previous[after] = before as u32;
    }

    /// Removes the ring of a count that nobody has any more.
    fn leave(&mut self, count: usize) -> bool {
        let head = self.heads[&count];
        let empty = self.next[head] as usize == head;
        if empty {
            self.heads.remove(&count);
            self.spare.push(head);
        }
        empty
    }
}
