use std::collections::{HashMap, HashSet, VecDeque};

/// Every tweet is delivered to the inboxes of all followers when it is posted; an inbox is filled
/// anew when its owner's follows change.
#[derive(Default)]
struct Twitter {
    time: u64,
    recent: HashMap<i32, VecDeque<(u64, i32)>>,
    inbox: HashMap<i32, VecDeque<(u64, i32)>>,
    followers: HashMap<i32, HashSet<i32>>,
    followees: HashMap<i32, HashSet<i32>>,
    stale: HashSet<i32>,
}

fn deliver(to: &mut VecDeque<(u64, i32)>, tweet: (u64, i32)) {
    to.push_back(tweet);
    if to.len() > 10 {
        to.pop_front();
    }
}

impl Twitter {
    fn new() -> Self {
        Self::default()
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.time += 1;
        let tweet = (self.time, tweet_id);
        deliver(self.recent.entry(user_id).or_default(), tweet);
        deliver(self.inbox.entry(user_id).or_default(), tweet);
        for follower in self.followers.get(&user_id).into_iter().flatten() {
            deliver(self.inbox.entry(*follower).or_default(), tweet);
        }
    }

    fn get_news_feed(&mut self, user_id: i32) -> Vec<i32> {
        if self.stale.remove(&user_id) {
            let mut all: Vec<(u64, i32)> = Vec::new();
            for id in self.followees.get(&user_id).into_iter().flatten().chain([&user_id]) {
                all.extend(self.recent.get(id).into_iter().flatten());
            }
            all.sort_unstable();
            let newest = all.split_off(all.len().saturating_sub(10));
            self.inbox.insert(user_id, newest.into());
        }
        self.inbox.get(&user_id).into_iter().flatten().rev().map(|tweet| tweet.1).collect()
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.followers.entry(followee_id).or_default().insert(follower_id);
        self.followees.entry(follower_id).or_default().insert(followee_id);
        self.stale.insert(follower_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        if let Some(followers) = self.followers.get_mut(&followee_id) {
            followers.remove(&follower_id);
        }
        if let Some(followees) = self.followees.get_mut(&follower_id) {
            followees.remove(&followee_id);
        }
        self.stale.insert(follower_id);
    }
}
