use std::collections::{HashMap, HashSet};

/// A ring of ten tweets for each author; 0 is an empty slot.
struct Ring {
    slots: [(u32, i32); 10],
    next: usize,
}

struct Twitter {
    time: u32,
    rings: HashMap<i32, Ring>,
    follows: HashMap<i32, HashSet<i32>>,
}

impl Twitter {
    fn new() -> Self {
        Twitter { time: 0, rings: HashMap::new(), follows: HashMap::new() }
    }

    fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.time += 1;
        let ring = self.rings.entry(user_id).or_insert(Ring { slots: [(0, 0); 10], next: 0 });
        ring.slots[ring.next] = (self.time, tweet_id);
        ring.next = (ring.next + 1) % 10;
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let mut all: Vec<(u32, i32)> = Vec::new();
        let follows = self.follows.get(&user_id);
        for id in follows.into_iter().flatten().chain(std::iter::once(&user_id)) {
            if let Some(ring) = self.rings.get(id) {
                all.extend(ring.slots.iter().filter(|slot| slot.1 != 0));
            }
        }
        all.sort_unstable();
        all.iter().rev().take(10).map(|tweet| tweet.1).collect()
    }

    fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().insert(followee_id);
    }

    fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        self.follows.entry(follower_id).or_default().remove(&followee_id);
    }
}
