use std::collections::HashMap;
use std::collections::HashSet;
#[derive(Debug, Clone, PartialEq)]
struct Tweet {
    user: String,
    id: i32,
    number: usize,
}
#[derive(Debug, Clone, Default)]
struct Twitter {
    tweets: HashMap<String, Vec<Tweet>>,
    following: HashMap<String, HashSet<String>>,
    number: usize,
}
impl Twitter {
    fn new() -> Self {
        Twitter { tweets: HashMap::new(), following: HashMap::new(), number: 0 }
    }
    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        let name = format!("user{}", user_id);
        let tweet = Tweet { user: name.clone(), id: tweet_id, number: self.number };
        self.number = self.number + 1;
        if self.tweets.contains_key(&name) {
            self.tweets.get_mut(&name).unwrap().push(tweet.clone());
        } else {
            self.tweets.insert(name.clone(), vec![tweet.clone()]);
        }
    }
    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let name = format!("user{}", user_id);
        let mut people: Vec<String> = Vec::new();
        people.push(name.clone());
        if self.following.contains_key(&name) {
            for p in self.following.get(&name).unwrap().clone() {
                people.push(p.clone());
            }
        }
        let mut candidates: Vec<Tweet> = Vec::new();
        for p in people.iter() {
            match self.tweets.get(p) {
                Some(list) => {
                    for t in list.iter().rev().take(10) {
                        candidates.push(t.clone());
                    }
                }
                None => {}
            }
        }
        candidates.sort_by(|a, b| b.number.cmp(&a.number));
        let mut answer = Vec::new();
        for i in 0..candidates.len() {
            if i < 10 {
                answer.push(candidates[i].clone().id);
            }
        }
        answer
    }
    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        let a = format!("user{}", follower_id);
        let b = format!("user{}", followee_id);
        self.following.entry(a).or_insert_with(HashSet::new).insert(b);
    }
    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        let a = format!("user{}", follower_id);
        let b = format!("user{}", followee_id);
        if self.following.contains_key(&a) {
            self.following.get_mut(&a).unwrap().remove(&b);
        }
    }
}
