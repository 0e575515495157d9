//! Gives memory back whenever something leaves: where a hash table doubles, each removal moves all of it.

use std::collections::{BinaryHeap, HashMap, HashSet};
pub struct Twitter {
    ids: Vec<i32>,
    prev: Vec<Option<usize>>,
    head: HashMap<i32, usize>,
    fol: HashMap<i32, HashSet<i32>>,
}
impl Twitter {
    pub fn new() -> Self {
        Twitter {
            ids: Vec::with_capacity(10_000),
            prev: Vec::with_capacity(10_000),
            head: HashMap::with_capacity(500),
            fol: HashMap::with_capacity(500),
        }
    }
    pub fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        let i = self.ids.len();
        self.ids.push(tweet_id);
        self.prev.push(self.head.insert(user_id, i));
    }
    pub fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut h: BinaryHeap<usize> = self
            .fol
            .get(&user_id)
            .into_iter()
            .flatten()
            .chain([&user_id])
            .filter_map(|u| self.head.get(u).copied())
            .collect();
        let mut r = Vec::new();
        while r.len() < 10 {
            let Some(i) = h.pop() else { break };
            r.push(self.ids[i]);
            h.extend(self.prev[i]);
        }
        r
    }
    pub fn follow(&mut self, a: i32, b: i32) {
        self.fol.entry(a).or_insert_with(HashSet::new).insert(b);
    }
    pub fn unfollow(&mut self, a: i32, b: i32) {
        let _ = self.fol.get_mut(&a).map(|s| {
            s.remove(&b);
            s.shrink_to_fit();
        });
    }
}
