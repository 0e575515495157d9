use std::collections::{BTreeSet, HashMap, HashSet};

/// The ten largest ids of each author are kept, in order.
struct Twitter {
    tweets: HashMap<i32, BTreeSet<i32>>,
    follows: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Twitter { tweets: HashMap::new(), follows: HashMap::new() }
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        let mine = self.tweets.entry(user_id).or_default();
        mine.insert(tweet_id);
        if mine.len() > 10 {
            let smallest = *mine.iter().next().unwrap();
            mine.remove(&smallest);
        }
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut all: Vec<i32> = self.tweets.get(&user_id).into_iter().flatten().copied().collect();
        if let Some(followees) = self.follows.get(&user_id) {
            for f in followees {
                all.extend(self.tweets.get(f).into_iter().flatten());
            }
        }
        all.sort_unstable_by(|a, b| b.cmp(a));
        all.truncate(10);
        all
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        if let Some(f) = self.follows.get_mut(&follower_id) {
            f.remove(&followee_id);
        }
    }
}
