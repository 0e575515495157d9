use std::collections::{BinaryHeap, HashMap};

/// Remembers since when somebody is followed.
#[derive(Default)]
struct Twitter {
    clock: u32,
    tweets: HashMap<i32, Vec<(u32, i32)>>,
    since: HashMap<i32, HashMap<i32, u32>>,
}

impl Twitter {
    fn new() -> Self {
        Self::default()
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.clock += 1;
        self.tweets.entry(user_id).or_default().push((self.clock, tweet_id));
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut heap: BinaryHeap<(u32, i32, u32, &[(u32, i32)])> = BinaryHeap::new();
        fn push<'a>(
            heap: &mut BinaryHeap<(u32, i32, u32, &'a [(u32, i32)])>,
            tweets: &'a [(u32, i32)],
            since: u32,
        ) {
            if let Some((&(time, id), rest)) = tweets.split_last() {
                if time > since {
                    heap.push((time, id, since, rest));
                }
            }
        }
        if let Some(tweets) = self.tweets.get(&user_id) {
            push(&mut heap, tweets, 0);
        }
        for (followee, since) in self.since.get(&user_id).into_iter().flatten() {
            if let Some(tweets) = self.tweets.get(followee) {
                push(&mut heap, tweets, *since);
            }
        }
        let mut feed = vec![];
        while let Some((_, id, since, rest)) = heap.pop() {
            feed.push(id);
            if feed.len() == 10 {
                break;
            }
            push(&mut heap, rest, since);
        }
        feed
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        let now = self.clock;
        self.since.entry(follower_id).or_default().entry(followee_id).or_insert(now);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        self.since.entry(follower_id).or_default().remove(&followee_id);
    }
}
