use std::collections::{BinaryHeap, HashMap, HashSet};

#[derive(Default)]
struct Twitter {
    time: usize,
    tweets: HashMap<i32, Vec<(usize, i32)>>,
    following: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Self::default()
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.time += 1;
        self.tweets.entry(user_id).or_default().push((self.time, tweet_id));
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut heap = BinaryHeap::new();
        for u in self.following.get(&user_id).into_iter().flatten().chain([&user_id]) {
            heap.extend(self.tweets.get(u).and_then(|tweets| tweets.split_last()));
        }
        let mut feed = Vec::new();
        while let Some((tweet, older)) = heap.pop() {
            feed.push(tweet.1);
            if feed.len() > 10 {
                break;
            }
            heap.extend(older.split_last());
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
