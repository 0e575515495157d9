// One row for every key that an i32 can be: 48 GB.
struct LRUCache {
    capacity: usize,
    held: usize,
    value: Vec<i64>,
    before: Vec<i64>,
    after: Vec<i64>,
}

const KEYS: usize = 1 << 31;

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache {
            capacity: capacity as usize,
            held: 0,
            value: vec![-1; KEYS],
            before: vec![KEYS as i64; KEYS + 1],
            after: vec![KEYS as i64; KEYS + 1],
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        let k = key as usize;
        if self.value[k] >= 0 {
            self.unlink(k);
            self.link(k);
        }
        self.value[k] as i32
    }

    fn put(&mut self, key: i32, value: i32) {
        let k = key as usize;
        if self.value[k] >= 0 {
            self.unlink(k);
        } else if self.held < self.capacity {
            self.held += 1;
        } else {
            let oldest = self.before[KEYS] as usize;
            self.unlink(oldest);
            self.value[oldest] = -1;
        }
        self.value[k] = value as i64;
        self.link(k);
    }

    fn unlink(&mut self, k: usize) {
        let (before, after) = (self.before[k] as usize, self.after[k] as usize);
        self.after[before] = after as i64;
        self.before[after] = before as i64;
    }

    fn link(&mut self, k: usize) {
        let first = self.after[KEYS] as usize;
        self.after[k] = first as i64;
        self.before[k] = KEYS as i64;
        self.before[first] = k as i64;
        self.after[KEYS] = k as i64;
    }
}
