use std::collections::{BinaryHeap, HashMap};

/// Remembers until which tweet somebody was followed.
#[derive(Default)]
struct Twitter {
    clock: u32,
    tweets: HashMap<i32, Vec<(u32, i32)>>,
    until: HashMap<i32, HashMap<i32, usize>>,
}

impl Twitter {
    fn new() -> Self {
        Self::default()
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.clock += 1;
        self.tweets.entry(user_id).or_default().push((self.clock, tweet_id));
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut heap = BinaryHeap::new();
        if let Some(tweets) = self.tweets.get(&user_id) {
            heap.extend(tweets.split_last());
        }
        for (followee, until) in self.until.get(&user_id).into_iter().flatten() {
            if let Some(tweets) = self.tweets.get(followee) {
                heap.extend(tweets[..tweets.len().min(*until)].split_last());
            }
        }
        let mut feed = vec![];
        while let Some((tweet, rest)) = heap.pop() {
            feed.push(tweet.1);
            if feed.len() == 10 {
                break;
            }
            heap.extend(rest.split_last());
        }
        feed
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.until.entry(follower_id).or_default().insert(followee_id, usize::MAX);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        let posted = self.tweets.get(&followee_id).map_or(0, Vec::len);
        if let Some(until) = self.until.get_mut(&follower_id).and_then(|f| f.get_mut(&followee_id)) {
            *until = posted.min(*until);
        }
    }
}
