use std::collections::{HashMap, HashSet, VecDeque};

struct Twitter {
    latest: VecDeque<(i32, i32)>,
    follows: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Twitter { latest: VecDeque::new(), follows: HashMap::new() }
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.latest.push_front((user_id, tweet_id));
        self.latest.truncate(10);
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let follows = self.follows.get(&user_id);
        let mine = |author: &i32| *author == user_id || follows.map_or(false, |f| f.contains(author));
        self.latest.iter().filter(|(author, _)| mine(author)).map(|t| t.1).collect()
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
