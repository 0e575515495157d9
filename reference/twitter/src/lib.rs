//! Reference for Twitter: every author's tweets in order, merged newest first when a feed is read.

use std::collections::{BinaryHeap, HashMap, HashSet};
use std::iter;

/// A feed shows at most this many tweets.
const FEED_LENGTH: usize = 10;

/// Users who post, follow and read.
#[derive(Debug, Default)]
pub struct Twitter {
    users: HashMap<i32, User>,
    /// All tweets' ids: how many there are is the time of the next one.
    tweet_ids: HashSet<i32>,
}

/// What one user did.
#[derive(Debug, Default)]
struct User {
    /// The oldest first.
    tweets: Vec<Tweet>,
    followees: HashSet<i32>,
}

/// Ordered by time, which no two tweets share.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Tweet {
    time: usize,
    id: i32,
}

impl Twitter {
    /// Nobody is there yet.
    pub fn new() -> Self {
        Twitter::default()
    }

    /// Adds a tweet, the newest of all.
    pub fn post_tweet(&mut self, user_id: i32, tweet_id: i32) {
        let tweet = Tweet { time: self.tweet_ids.len(), id: tweet_id };
        self.tweet_ids.insert(tweet_id);
        self.users.entry(user_id).or_default().tweets.push(tweet);
    }

    /// Nobody posts the same tweet twice.
    pub fn can_post_tweet(&self, _user_id: i32, tweet_id: i32) -> bool {
        !self.tweet_ids.contains(&tweet_id)
    }

    /// Merges what the user and those followed now have posted.
    pub fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let Some(reader) = self.users.get(&user_id) else { return Vec::new() };
        let followees = reader.followees.iter().filter_map(|id| self.users.get(id));
        let authors = iter::once(reader).chain(followees);
        // Of every author the newest tweet that is not in the feed yet, and all older ones.
        let mut newest: BinaryHeap<(&Tweet, &[Tweet])> =
            authors.filter_map(|author| author.tweets.split_last()).collect();
        let mut feed = Vec::with_capacity(FEED_LENGTH);
        while let Some((tweet, older)) = newest.pop() {
            feed.push(tweet.id);
            if feed.len() == FEED_LENGTH {
                break;
            }
            newest.extend(older.split_last());
        }
        feed
    }

    /// From now on the follower sees all that the followee has posted and will post.
    pub fn follow(&mut self, follower_id: i32, followee_id: i32) {
        self.users.entry(follower_id).or_default().followees.insert(followee_id);
    }

    /// Nobody follows himself.
    pub fn can_follow(&self, follower_id: i32, followee_id: i32) -> bool {
        follower_id != followee_id
    }

    /// Takes back a follow, if there is one.
    pub fn unfollow(&mut self, follower_id: i32, followee_id: i32) {
        if let Some(follower) = self.users.get_mut(&follower_id) {
            follower.followees.remove(&followee_id);
        }
    }

    /// Nor does anybody stop following himself.
    pub fn can_unfollow(&self, follower_id: i32, followee_id: i32) -> bool {
        follower_id != followee_id
    }
}
