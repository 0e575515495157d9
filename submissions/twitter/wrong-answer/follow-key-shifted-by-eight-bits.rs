//! Follower and followee are packed into one number with eight bits for the followee.

use std::collections::{BinaryHeap, HashMap, HashSet};
#[derive(Default)]
pub struct Twitter {
    now: u64,
    posts: HashMap<i32, Vec<(u64, i32)>>,
    follows: HashMap<i32, HashSet<i32>>,
    keys: HashSet<i32>,
}
impl Twitter {
    pub fn new() -> Self {
        Self::default()
    }
    pub fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.now += 1;
        self.posts.entry(user_id).or_default().push((self.now, tweet_id));
    }
    pub fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut heap = BinaryHeap::new();
        let mut start = |u: i32| {
            if let Some(p) = self.posts.get(&u) {
                let i = p.len() - 1;
                heap.push((p[i], u, i));
            }
        };
        start(user_id);
        for &u in self.follows.get(&user_id).into_iter().flatten() {
            start(u);
        }
        let mut out = Vec::new();
        while let Some(((_, id), u, i)) = heap.pop() {
            out.push(id);
            if out.len() == 10 {
                break;
            }
            if i > 0 {
                heap.push((self.posts[&u][i - 1], u, i - 1));
            }
        }
        out
    }
    pub fn follow(&mut self, follower_id: i32, followee_id: i32) {
        if !self.keys.insert((follower_id << 8) + followee_id) {
            return;
        }
        self.follows.entry(follower_id).or_default().insert(followee_id);
    }
    pub fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        if let Some(s) = self.follows.get_mut(&follower_id) {
            if s.remove(&followee_id) {
                self.keys.remove(&((follower_id << 8) + followee_id));
            }
        }
    }
}
