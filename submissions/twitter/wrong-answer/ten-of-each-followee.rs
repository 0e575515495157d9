use std::collections::{HashMap, HashSet};

struct Twitter {
    posted: i32,
    recent: HashMap<i32, Vec<(i32, i32)>>,
    follows: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Twitter { posted: 0, recent: HashMap::new(), follows: HashMap::new() }
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        let list = self.recent.entry(user_id).or_default();
        list.push((self.posted, tweet_id));
        if list.len() > 10 {
            list.remove(0);
        }
        self.posted += 1;
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut all = vec![];
        let mut authors = vec![user_id];
        if let Some(set) = self.follows.get(&user_id) {
            authors.extend(set);
        }
        for author in authors {
            if let Some(list) = self.recent.get(&author) {
                all.extend(list.iter().rev().take(10).copied());
            }
        }
        all.sort_unstable_by(|a, b| b.0.cmp(&a.0));
        all.into_iter().map(|(_, id)| id).collect()
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().remove(&followee_id);
    }
}
