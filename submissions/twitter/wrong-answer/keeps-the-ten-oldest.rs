use std::collections::{HashMap, HashSet};

#[derive(Default)]
struct Twitter {
    now: i64,
    tweets: HashMap<i32, Vec<(i64, i32)>>,
    follows: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Default::default()
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        let mine = self.tweets.entry(user_id).or_default();
        mine.push((self.now, tweet_id));
        mine.truncate(10);
        self.now += 1;
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut candidates = self.tweets.get(&user_id).cloned().unwrap_or_default();
        if let Some(set) = self.follows.get(&user_id) {
            for id in set {
                if let Some(list) = self.tweets.get(id) {
                    candidates.extend(list);
                }
            }
        }
        candidates.sort_by_key(|t| -t.0);
        candidates.into_iter().map(|t| t.1).take(10).collect()
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().remove(&followee_id);
    }
}
