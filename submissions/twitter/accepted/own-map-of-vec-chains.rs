/// A small hash map of my own: chains in vectors, doubled when there are as many entries as chains.
struct Map<K, V> {
    chains: Vec<Vec<(K, V)>>,
    len: usize,
}
trait Key: PartialEq {
    fn code(&self) -> u64;
}
impl Key for i32 {
    fn code(&self) -> u64 {
        (*self as u32 as u64).wrapping_mul(0x9E3779B97F4A7C15) >> 20
    }
}
impl Key for String {
    fn code(&self) -> u64 {
        self.as_str().code()
    }
}
impl Key for str {
    fn code(&self) -> u64 {
        self.bytes().fold(5381u64, |h, b| h.wrapping_mul(33) ^ b as u64)
    }
}
#[allow(dead_code)]
impl<K: Key, V> Map<K, V> {
    fn new() -> Self {
        Map { chains: (0..8).map(|_| Vec::new()).collect(), len: 0 }
    }
    fn at<Q: Key + ?Sized>(&self, k: &Q) -> usize {
        (k.code() % self.chains.len() as u64) as usize
    }
    fn get<Q: Key + ?Sized>(&self, k: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.chains[self.at(k)].iter().find(|e| e.0.borrow() == k).map(|e| &e.1)
    }
    fn get_mut<Q: Key + ?Sized>(&mut self, k: &Q) -> Option<&mut V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let i = self.at(k);
        self.chains[i].iter_mut().find(|e| (*e).0.borrow() == k).map(|e| &mut e.1)
    }
    fn insert(&mut self, k: K, v: V) -> Option<V> {
        let i = self.at(&k);
        if let Some(e) = self.chains[i].iter_mut().find(|e| e.0 == k) {
            return Some(std::mem::replace(&mut e.1, v));
        }
        self.chains[i].push((k, v));
        self.len += 1;
        if self.len > self.chains.len() {
            let n = self.chains.len() * 2;
            let old = std::mem::replace(&mut self.chains, (0..n).map(|_| Vec::new()).collect());
            for c in old {
                for e in c {
                    let i = self.at(&e.0);
                    self.chains[i].push(e);
                }
            }
        }
        None
    }
    fn remove<Q: Key + ?Sized>(&mut self, k: &Q) -> Option<V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let i = self.at(k);
        let p = self.chains[i].iter().position(|e| e.0.borrow() == k)?;
        self.len -= 1;
        Some(self.chains[i].swap_remove(p).1)
    }
}

struct Twitter {
    tweets: Map<i32, Vec<(u32, i32)>>,
    follows: Map<i32, Map<i32, ()>>,
    t: u32,
}
impl Twitter {
    fn new() -> Self {
        Twitter { tweets: Map::new(), follows: Map::new(), t: 0 }
    }
    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.t += 1;
        let x = (self.t, tweet_id);
        match self.tweets.get_mut(&user_id) {
            Some(v) => v.push(x),
            None => {
                self.tweets.insert(user_id, vec![x]);
            }
        }
    }
    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut c = vec![];
        let mut add = |u: &i32| {
            if let Some(v) = self.tweets.get(u) {
                c.extend(v.iter().rev().take(10));
            }
        };
        add(&user_id);
        if let Some(f) = self.follows.get(&user_id) {
            for ch in &f.chains {
                for (u, _) in ch {
                    add(u);
                }
            }
        }
        c.sort_unstable_by_key(|x: &(u32, i32)| std::cmp::Reverse(x.0));
        c.iter().take(10).map(|x| x.1).collect()
    }
    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        if self.follows.get(&follower_id).is_none() {
            self.follows.insert(follower_id, Map::new());
        }
        self.follows.get_mut(&follower_id).unwrap().insert(followee_id, ());
    }
    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        if let Some(f) = self.follows.get_mut(&follower_id) {
            f.remove(&followee_id);
        }
    }
}
