//! A right solution that asserts the constraints of the problem: no call may ask for more.

use std::collections::{BinaryHeap, HashMap, HashSet};
pub struct Twitter {
    ids: Vec<i32>,
    prev: Vec<Option<usize>>,
    head: HashMap<i32, usize>,
    fol: HashMap<i32, HashSet<i32>>,
    seen: HashSet<i32>,
}
fn ok(u: i32) {
    assert!((1..=500).contains(&u));
}
impl Twitter {
    pub fn new() -> Self {
        Twitter {
            ids: vec![],
            prev: vec![],
            head: HashMap::new(),
            fol: HashMap::new(),
            seen: HashSet::new(),
        }
    }
    pub fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        ok(user_id);
        assert!(
            (0..=10_000).contains(&tweet_id) && self.seen.insert(tweet_id),
            "tweet {tweet_id} again"
        );
        let i = self.ids.len();
        self.ids.push(tweet_id);
        self.prev.push(self.head.insert(user_id, i));
    }
    pub fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        ok(user_id);
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
        ok(a);
        ok(b);
        assert!(a != b);
        self.fol.entry(a).or_insert_with(HashSet::new).insert(b);
    }
    pub fn unfollow(&mut self, a: i32, b: i32) {
        ok(a);
        ok(b);
        assert!(a != b);
        let _ = self.fol.get_mut(&a).map(|s| s.remove(&b));
    }
}
