use std::collections::{HashMap, HashSet, VecDeque};

/// Surely a hundred tweets are enough to find ten.
struct Twitter {
    latest: VecDeque<(i32, i32)>,
    follows: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Twitter { latest: VecDeque::with_capacity(100), follows: HashMap::new() }
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        if self.latest.len() == 100 {
            self.latest.pop_back();
        }
        self.latest.push_front((user_id, tweet_id));
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let follows = self.follows.get(&user_id);
        self.latest
            .iter()
            .filter(|(author, _)| *author == user_id || follows.map_or(false, |f| f.contains(author)))
            .map(|&(_, tweet)| tweet)
            .take(10)
            .collect()
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        if let Some(f) = self.follows.get_mut(&follower_id) {
            f.remove(&followee_id);
        }
    }
}
