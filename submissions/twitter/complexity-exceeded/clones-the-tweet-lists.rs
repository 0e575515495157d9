use std::collections::{HashMap, HashSet};

struct Twitter {
    time: u64,
    tweets: HashMap<i32, Vec<(u64, i32)>>,
    following: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Self { time: 0, tweets: HashMap::new(), following: HashMap::new() }
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.time += 1;
        self.tweets.entry(user_id).or_default().push((self.time, tweet_id));
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut lists = vec![self.tweets.get(&user_id).cloned().unwrap_or_default()];
        for followee in self.following.get(&user_id).cloned().unwrap_or_default() {
            lists.push(self.tweets.get(&followee).cloned().unwrap_or_default());
        }
        let mut feed = vec![];
        while feed.len() < 10 {
            let newest = lists.iter_mut().max_by_key(|list| list.last().map_or(0, |t| t.0));
            match newest.and_then(|list| list.pop()) {
                Some((_, id)) => feed.push(id),
                None => break,
            }
        }
        feed
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.following.entry(follower_id).or_default().insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        self.following.entry(follower_id).or_default().remove(&followee_id);
    }
}
