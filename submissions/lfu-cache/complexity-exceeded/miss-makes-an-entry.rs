use std::collections::{HashMap, VecDeque};
// data[key] = None: not there. Queues with stale entries, swept when twice as long as needed.
struct LFUCache {
    cap: usize,
    len: usize,
    data: HashMap<i32, Option<(i32, u32, u64)>>,
    queues: HashMap<u32, VecDeque<(i32, u64)>>,
    size: HashMap<u32, usize>,
    min: u32,
    t: u64,
    total: usize,
}
impl LFUCache {
    fn new(capacity: i32) -> Self {
        Self {
            cap: capacity as usize,
            len: 0,
            data: HashMap::new(),
            queues: HashMap::new(),
            size: HashMap::new(),
            min: 1,
            t: 0,
            total: 0,
        }
    }
    fn drop_one(&mut self, c: u32) {
        let s = self.size.get_mut(&c).unwrap();
        *s -= 1;
        if *s == 0 {
            self.size.remove(&c);
            self.total -= self.queues.remove(&c).unwrap().len();
            if self.min == c {
                self.min += 1;
            }
        }
    }
    fn enqueue(&mut self, key: i32, c: u32) {
        self.queues.entry(c).or_default().push_back((key, self.t));
        *self.size.entry(c).or_insert(0) += 1;
        self.total += 1;
        if self.total > 2 * self.len + 32 {
            let data = &self.data;
            for q in self.queues.values_mut() {
                q.retain(|(k, t)| matches!(data.get(k), Some(Some(e)) if e.2 == *t));
                q.shrink_to(2 * q.len());
            }
            self.total = self.queues.values().map(|q| q.len()).sum();
        }
    }
    fn touch(&mut self, key: i32) -> Option<i32> {
        self.t += 1;
        let t = self.t;
        let e = self.data.entry(key).or_insert(None).as_mut()?;
        let (v, c) = (e.0, e.1);
        e.1 += 1;
        e.2 = t;
        self.enqueue(key, c + 1);
        self.drop_one(c);
        Some(v)
    }
    fn get(&mut self, key: i32) -> i32 {
        self.touch(key).unwrap_or(-1)
    }
    fn put(&mut self, key: i32, value: i32) {
        if self.touch(key).is_some() {
            self.data.get_mut(&key).unwrap().as_mut().unwrap().0 = value;
            return;
        }
        if self.len == self.cap {
            loop {
                let (k, t) = self.queues.get_mut(&self.min).unwrap().pop_front().unwrap();
                self.total -= 1;
                if matches!(self.data.get(&k), Some(Some(e)) if e.2 == t) {
                    self.data.remove(&k);
                    self.len -= 1;
                    let m = self.min;
                    self.drop_one(m);
                    break;
                }
            }
        }
        self.data.insert(key, Some((value, 1, self.t)));
        self.len += 1;
        self.enqueue(key, 1);
        self.min = 1;
    }
}
