use std::collections::{BinaryHeap, HashMap, HashSet};

#[derive(Default)]
struct Twitter {
    tweets: HashMap<i32, Vec<i32>>,
    following: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Self::default()
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.tweets.entry(user_id).or_default().push(tweet_id);
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        // (sequence number, author): the author's number of tweets is the sequence number.
        let mut heap: BinaryHeap<(usize, i32)> = BinaryHeap::new();
        heap.push((self.tweets.get(&user_id).map_or(0, Vec::len), user_id));
        for u in self.following.get(&user_id).into_iter().flatten() {
            heap.push((self.tweets.get(u).map_or(0, Vec::len), *u));
        }
        let mut feed = Vec::new();
        while let Some((number, u)) = heap.pop() {
            if number == 0 || feed.len() == 10 {
                break;
            }
            feed.push(self.tweets[&u][number - 1]);
            heap.push((number - 1, u));
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
