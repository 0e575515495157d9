use std::cmp::Reverse;
use std::collections::VecDeque;

const USERS: usize = 501;
const FEED: usize = 10;

/// Nobody's eleventh newest tweet can ever be in a feed, so it is forgotten.
pub struct Twitter {
    clock: u32,
    recent: Vec<VecDeque<(u32, i32)>>,
    follows: Vec<Vec<bool>>,
    followees: Vec<Vec<u16>>,
    position: Vec<Vec<u16>>,
}

impl Twitter {
    pub fn new() -> Self {
        Twitter {
            clock: 0,
            recent: vec![VecDeque::new(); USERS],
            follows: vec![Vec::new(); USERS],
            followees: vec![Vec::new(); USERS],
            position: vec![Vec::new(); USERS],
        }
    }

    pub fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        self.clock += 1;
        let mine = &mut self.recent[user_id as usize];
        if mine.len() == FEED {
            mine.pop_front();
        }
        mine.push_back((self.clock, tweet_id));
    }

    pub fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let user = user_id as usize;
        let mut all: Vec<(u32, i32)> = self.recent[user].iter().copied().collect();
        for &other in &self.followees[user] {
            all.extend(self.recent[other as usize].iter());
        }
        if all.len() > FEED {
            all.select_nth_unstable_by_key(FEED - 1, |tweet| Reverse(tweet.0));
            all.truncate(FEED);
        }
        all.sort_unstable_by_key(|tweet| Reverse(tweet.0));
        all.into_iter().map(|(_, id)| id).collect()
    }

    pub fn follow(&mut self, follower_id: i32, followee_id: i32) {
        let (a, b) = (follower_id as usize, followee_id as usize);
        if a == b {
            return;
        }
        if self.follows[a].is_empty() {
            self.follows[a] = vec![false; USERS];
            self.position[a] = vec![0; USERS];
        }
        if !self.follows[a][b] {
            self.follows[a][b] = true;
            self.position[a][b] = self.followees[a].len() as u16;
            self.followees[a].push(b as u16);
        }
    }

    pub fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        let (a, b) = (follower_id as usize, followee_id as usize);
        if self.follows[a].is_empty() || !self.follows[a][b] {
            return;
        }
        self.follows[a][b] = false;
        let hole = self.position[a][b] as usize;
        self.followees[a].swap_remove(hole);
        if let Some(&moved) = self.followees[a].get(hole) {
            self.position[a][moved as usize] = hole as u16;
        }
    }
}
