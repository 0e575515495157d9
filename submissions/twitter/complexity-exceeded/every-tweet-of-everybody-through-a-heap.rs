use std::collections::{BinaryHeap, HashMap, HashSet};

#[derive(Default)]
struct Twitter {
    time: i32,
    tweets: HashMap<i32, Vec<(i32, i32)>>,
    following: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Self::default()
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.tweets.entry(user_id).or_default().push((self.time, tweet_id));
        self.time += 1;
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut heap = BinaryHeap::new();
        if let Some(mine) = self.tweets.get(&user_id) {
            for &tweet in mine {
                heap.push(tweet);
            }
        }
        if let Some(followees) = self.following.get(&user_id) {
            for followee in followees {
                if let Some(theirs) = self.tweets.get(followee) {
                    for &tweet in theirs {
                        heap.push(tweet);
                    }
                }
            }
        }
        let mut feed = Vec::new();
        for _ in 0..10 {
            match heap.pop() {
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
