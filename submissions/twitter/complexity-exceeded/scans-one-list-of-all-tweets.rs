use std::collections::{HashMap, HashSet};

struct Twitter {
    tweets: Vec<(i32, i32)>,
    follows: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Twitter { tweets: Vec::new(), follows: HashMap::new() }
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.tweets.push((user_id, tweet_id));
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut feed = Vec::new();
        for (author, tweet) in self.tweets.iter().rev() {
            let seen = *author == user_id
                || self.follows.get(&user_id).map_or(false, |f| f.contains(author));
            if seen {
                feed.push(*tweet);
                if feed.len() == 10 {
                    break;
                }
            }
        }
        feed
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        if let Some(follows) = self.follows.get_mut(&follower_id) {
            follows.remove(&followee_id);
        }
    }
}
