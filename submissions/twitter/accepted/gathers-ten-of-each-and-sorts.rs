use std::collections::{HashMap, HashSet};

struct Twitter {
    log: Vec<i32>,
    by_user: HashMap<i32, Vec<usize>>,
    follows: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Twitter { log: vec![], by_user: HashMap::new(), follows: HashMap::new() }
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.by_user.entry(user_id).or_default().push(self.log.len());
        self.log.push(tweet_id);
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let nobody = HashSet::new();
        let followed = self.follows.get(&user_id).unwrap_or(&nobody);
        let mut at: Vec<usize> = followed
            .iter()
            .chain(std::iter::once(&user_id))
            .filter_map(|author| self.by_user.get(author))
            .flat_map(|mine| mine.iter().rev().take(10).cloned())
            .collect();
        at.sort_by(|a, b| b.cmp(a));
        at.iter().take(10).map(|&i| self.log[i]).collect()
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        if let Some(set) = self.follows.get_mut(&follower_id) {
            set.remove(&followee_id);
        }
    }
}
