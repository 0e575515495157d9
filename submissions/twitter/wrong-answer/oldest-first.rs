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
        self.tweets.entry(user_id).or_default().push((self.now, tweet_id));
        self.now += 1;
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut candidates = Vec::new();
        let mut take = |id: &i32| {
            if let Some(list) = self.tweets.get(id) {
                candidates.extend_from_slice(&list[list.len().saturating_sub(10)..]);
            }
        };
        take(&user_id);
        if let Some(set) = self.follows.get(&user_id) {
            set.iter().for_each(take);
        }
        candidates.sort();
        let skip = candidates.len().saturating_sub(10);
        candidates[skip..].iter().map(|t| t.1).collect()
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().remove(&followee_id);
    }
}
