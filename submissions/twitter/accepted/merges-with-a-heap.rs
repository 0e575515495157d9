use std::collections::{BinaryHeap, HashMap, HashSet};

#[derive(Default)]
struct Twitter {
    time: i32,
    tweets: HashMap<i32, Vec<(i32, i32)>>,
    following: HashMap<i32, HashSet<i32>>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl Twitter {
    fn new() -> Self {
        Self::default()
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.time += 1;
        self.tweets.entry(user_id).or_insert_with(Vec::new).push((self.time, tweet_id));
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut heap = BinaryHeap::new();
        let mut add = |u: i32| {
            if let Some(list) = self.tweets.get(&u) {
                let last = list.len() - 1;
                heap.push((list[last].0, u, last));
            }
        };
        add(user_id);
        if let Some(set) = self.following.get(&user_id) {
            for &u in set {
                if u != user_id {
                    add(u);
                }
            }
        }
        let mut res = vec![];
        while res.len() < 10 {
            match heap.pop() {
                None => break,
                Some((_, u, index)) => {
                    let list = &self.tweets[&u];
                    res.push(list[index].1);
                    if index > 0 {
                        heap.push((list[index - 1].0, u, index - 1));
                    }
                }
            }
        }
        res
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.following.entry(follower_id).or_default().insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        self.following.entry(follower_id).or_default().remove(&followee_id);
    }
}

/**
 * Your Twitter object will be instantiated and called as such:
 * let obj = Twitter::new();
 * obj.post_tweet(userId, tweetId);
 * let ret_2: Vec<i32> = obj.get_news_feed(userId);
 * obj.follow(followerId, followeeId);
 * obj.unfollow(followerId, followeeId);
 */
