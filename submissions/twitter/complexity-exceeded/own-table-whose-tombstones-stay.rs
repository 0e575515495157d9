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
use std::collections::HashMap;
struct Twitter {
    time: i32,
    tweets: HashMap<i32, Vec<(i32, i32)>>,
    place: Table,
    lists: HashMap<i32, Vec<i32>>,
}
fn pair(a: i32, b: i32) -> u64 {
    a as u64 * 1000 + b as u64
}
impl Twitter {
    fn new() -> Self {
        Twitter { time: 0, tweets: HashMap::new(), place: Table::new(), lists: HashMap::new() }
    }
    fn post_tweet(&mut self, u: i32, t: i32) {
        self.time += 1;
        self.tweets.entry(u).or_default().push((self.time, t));
    }
    fn get_news_feed(&self, u: i32) -> Vec<i32> {
        let mut all: Vec<(i32, i32)> = vec![];
        let own = [u];
        for x in self.lists.get(&u).into_iter().flatten().chain(own.iter()) {
            if let Some(v) = self.tweets.get(x) {
                all.extend(v.iter().rev().take(10));
            }
        }
        all.sort_unstable();
        all.iter().rev().take(10).map(|x| x.1).collect()
    }
    fn follow(&mut self, a: i32, b: i32) {
        if self.place.get(pair(a, b)).is_some() {
            return;
        }
        let l = self.lists.entry(a).or_default();
        self.place.insert(pair(a, b), l.len());
        l.push(b);
    }
    fn unfollow(&mut self, a: i32, b: i32) {
        let Some(i) = self.place.remove(pair(a, b)) else { return };
        let l = self.lists.get_mut(&a).unwrap();
        l.swap_remove(i);
        if i < l.len() {
            let x = l[i];
            self.place.insert(pair(a, x), i);
        }
    }
}
