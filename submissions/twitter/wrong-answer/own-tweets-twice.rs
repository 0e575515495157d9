use std::collections::{BinaryHeap, HashMap, HashSet};

struct User {
    tweets: Vec<(u32, i32)>,
    following: HashSet<i32>,
}

struct Twitter {
    clock: u32,
    users: HashMap<i32, User>,
}

impl Twitter {
    fn new() -> Self {
        Twitter { clock: 0, users: HashMap::new() }
    }

    // Everybody follows himself from the start …
    fn user(&mut self, id: i32) -> &mut User {
        self.users
            .entry(id)
            .or_insert_with(|| User { tweets: Vec::new(), following: HashSet::from([id]) })
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.clock += 1;
        let at = self.clock;
        self.user(user_id).tweets.push((at, tweet_id));
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let Some(me) = self.users.get(&user_id) else { return Vec::new() };
        let mut heap = BinaryHeap::new();
        // … and is one of the sources of his feed as well.
        if let Some(newest) = me.tweets.last() {
            heap.push((*newest, me.tweets.len() - 1, user_id));
        }
        for id in &me.following {
            if let Some(user) = self.users.get(id) {
                if let Some(newest) = user.tweets.last() {
                    heap.push((*newest, user.tweets.len() - 1, *id));
                }
            }
        }
        let mut feed = Vec::new();
        while feed.len() < 10 && !heap.is_empty() {
            let ((_, tweet), index, id) = heap.pop().unwrap();
            feed.push(tweet);
            if index > 0 {
                heap.push((self.users[&id].tweets[index - 1], index - 1, id));
            }
        }
        feed
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.user(follower_id).following.insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        self.user(follower_id).following.remove(&followee_id);
    }
}
