// Keys are at most 10^4: plain tables instead of a hash map. Row KEYS is the list's sentinel.
const KEYS: usize = 10_001;

struct LRUCache {
    left: i32,
    value: [i32; KEYS],
    prev: [u16; KEYS + 1],
    next: [u16; KEYS + 1],
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache {
            left: capacity,
            value: [-1; KEYS],
            prev: [KEYS as u16; KEYS + 1],
            next: [KEYS as u16; KEYS + 1],
        }
    }

    fn get(&mut self, key: i32) -> i32 {
        let k = key as usize;
        if self.value[k] >= 0 {
            self.unlink(k);
            self.link(k);
        }
        self.value[k]
    }

    fn put(&mut self, key: i32, value: i32) {
        let k = key as usize;
        if self.value[k] >= 0 {
            self.unlink(k);
        } else if self.left > 0 {
            self.left -= 1;
        } else {
            let victim = self.prev[KEYS] as usize;
            self.unlink(victim);
            self.value[victim] = -1;
        }
        self.value[k] = value;
        self.link(k);
    }

    fn unlink(&mut self, k: usize) {
        let (p, n) = (self.prev[k], self.next[k]);
        self.next[p as usize] = n;
        self.prev[n as usize] = p;
    }

    fn link(&mut self, k: usize) {
        let first = self.next[KEYS];
        self.next[k] = first;
        self.prev[k] = KEYS as u16;
        self.prev[first as usize] = k as u16;
        self.next[KEYS] = k as u16;
    }
}
