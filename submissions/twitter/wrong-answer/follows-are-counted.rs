use std::collections::{BinaryHeap, HashMap};

#[derive(Default)]
struct Twitter {
    time: usize,
    tweets: HashMap<i32, Vec<(usize, i32)>>,
    following: HashMap<i32, HashMap<i32, u32>>,
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
        let followees = self.following.get(&user_id).into_iter().flat_map(|f| f.keys());
        for u in followees.chain([&user_id]) {
            if let Some(list) = self.tweets.get(u) {
                heap.push((list[list.len() - 1], list.len() - 1, *u));
            }
        }
        let mut feed = Vec::new();
        while let Some(((_, id), at, u)) = heap.pop() {
            feed.push(id);
            if feed.len() == 10 {
                break;
            }
            if at > 0 {
                heap.push((self.tweets[&u][at - 1], at - 1, u));
            }
        }
        feed
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        *self.following.entry(follower_id).or_default().entry(followee_id).or_insert(0) += 1;
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        let Some(follows) = self.following.get_mut(&follower_id) else { return };
        if let Some(count) = follows.get_mut(&followee_id) {
            *count -= 1;
            if *count == 0 {
                follows.remove(&followee_id);
            }
        }
    }
}
