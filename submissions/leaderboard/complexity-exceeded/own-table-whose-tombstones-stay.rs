const EMPTY: u64 = u64::MAX;
const DEAD: u64 = u64::MAX - 1;
struct Table {
    slots: Vec<(u64, usize)>,
    live: usize,
}
impl Table {
    fn new() -> Self {
        Table { slots: vec![(EMPTY, 0); 16], live: 0 }
    }
    fn home(&self, k: u64) -> usize {
        (k.wrapping_mul(0x9E3779B97F4A7C15) >> 32) as usize & (self.slots.len() - 1)
    }
    fn find(&self, k: u64) -> Option<usize> {
        let m = self.slots.len() - 1;
        let mut i = self.home(k);
        for _ in 0..=m {
            if self.slots[i].0 == k {
                return Some(i);
            }
            if self.slots[i].0 == EMPTY {
                return None;
            }
            i = (i + 1) & m;
        }
        None
    }
    fn get(&self, k: u64) -> Option<usize> {
        self.find(k).map(|i| self.slots[i].1)
    }
    fn place(&mut self, k: u64, v: usize) {
        let m = self.slots.len() - 1;
        let mut i = self.home(k);
        while self.slots[i].0 < DEAD {
            i = (i + 1) & m;
        }
        self.slots[i] = (k, v);
    }
    fn insert(&mut self, k: u64, v: usize) {
        if let Some(i) = self.find(k) {
            self.slots[i].1 = v;
            return;
        }
        if (self.live + 1) * 2 > self.slots.len() {
            let n = self.slots.len() * 2;
            let old = std::mem::replace(&mut self.slots, vec![(EMPTY, 0); n]);
            for (k, v) in old {
                if k < DEAD {
                    self.place(k, v);
                }
            }
        }
        self.place(k, v);
        self.live += 1;
    }
    fn remove(&mut self, k: u64) -> Option<usize> {
        let i = self.find(k)?;
        self.slots[i].0 = DEAD;
        self.live -= 1;
        Some(self.slots[i].1)
    }
}
use std::collections::BTreeMap;
struct Leaderboard {
    t: Table,
    counts: BTreeMap<i32, i32>,
}
impl Leaderboard {
    fn new() -> Self {
        Leaderboard { t: Table::new(), counts: BTreeMap::new() }
    }
    fn cut(&mut self, s: i32) {
        let c = self.counts.get_mut(&s).unwrap();
        *c -= 1;
        if *c == 0 {
            self.counts.remove(&s);
        }
    }
    fn add_score(&mut self, p: i32, s: i32) {
        let old = self.t.get(p as u64);
        if let Some(o) = old {
            self.cut(o as i32);
        }
        let n = old.unwrap_or(0) as i32 + s;
        self.t.insert(p as u64, n as usize);
        *self.counts.entry(n).or_insert(0) += 1;
    }
    fn top(&self, mut k: i32) -> i32 {
        let mut sum = 0;
        for (s, c) in self.counts.iter().rev() {
            let m = k.min(*c);
            sum += m * s;
            k -= m;
            if k == 0 {
                break;
            }
        }
        sum
    }
    fn reset(&mut self, p: i32) {
        if let Some(s) = self.t.remove(p as u64) {
            self.cut(s as i32);
        }
    }
}
