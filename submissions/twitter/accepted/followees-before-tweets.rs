use std::collections::{BinaryHeap, HashMap, HashSet};
struct Twitter { following: HashMap<i32, HashSet<i32>>, tweets: HashMap<i32, Vec<(u64, i32)>>, time: u64 }
impl Twitter {
    fn new() -> Self { let following = HashMap::new(); let tweets = HashMap::new(); Self { following, tweets, time: 0 } }
    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) { self.tweets.entry(user_id).or_default().push((self.time, tweet_id)); self.time += 1; }
    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut users: Vec<i32> = self.following.get(&user_id).map(|f| f.iter().copied().collect()).unwrap_or_default();
        users.push(user_id);
        let mut heap = BinaryHeap::new();
        for u in users { if let Some(t) = self.tweets.get(&u) { let i = t.len() - 1; heap.push((t[i], u, i)); } }
        let mut feed = vec![];
        while let Some(((_, id), u, i)) = heap.pop() {
            feed.push(id);
            if feed.len() == 10 { break; }
            if i > 0 { heap.push((self.tweets[&u][i - 1], u, i - 1)); }
        }
        feed
    }
    fn follow(&mut self, follower_id: i32, followee_id: i32) { self.following.entry(follower_id).or_default().insert(followee_id); }
    fn unfollow(&mut self, follower_id: i32, followee_id: i32) { if let Some(f) = self.following.get_mut(&follower_id) { f.remove(&followee_id); } }
}
