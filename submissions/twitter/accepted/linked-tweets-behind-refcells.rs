use std::cell::{Cell, RefCell};
use std::collections::{BinaryHeap, HashMap, HashSet};
use std::rc::Rc;

struct Tweet {
    id: i32,
    time: u64,
    older: RefCell<Option<Rc<Tweet>>>,
}

struct Newest(Rc<Tweet>);

impl PartialEq for Newest {
    fn eq(&self, other: &Self) -> bool {
        self.0.time == other.0.time
    }
}
impl Eq for Newest {}
impl PartialOrd for Newest {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Newest {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.time.cmp(&other.0.time)
    }
}

#[derive(Default)]
struct User {
    head: RefCell<Option<Rc<Tweet>>>,
    following: RefCell<HashSet<i32>>,
}

#[derive(Default)]
struct Twitter {
    now: Cell<u64>,
    users: RefCell<HashMap<i32, Rc<User>>>,
}

impl Twitter {
    fn new() -> Self {
        Self::default()
    }

    fn user(&self, id: i32) -> Rc<User> {
        self.users.borrow_mut().entry(id).or_default().clone()
    }

    fn post_tweet(&self, user_id: i32, tweet_id: i32) {
        let user = self.user(user_id);
        self.now.set(self.now.get() + 1);
        let older = RefCell::new(user.head.borrow_mut().take());
        let tweet = Rc::new(Tweet { id: tweet_id, time: self.now.get(), older });
        *user.head.borrow_mut() = Some(tweet);
    }

    fn get_news_feed(&self, user_id: i32) -> Vec<i32> {
        let users = self.users.borrow();
        let me = match users.get(&user_id) {
            Some(me) => me,
            None => return vec![],
        };
        let mut heap = BinaryHeap::new();
        if let Some(tweet) = &*me.head.borrow() {
            heap.push(Newest(tweet.clone()));
        }
        for id in me.following.borrow().iter() {
            if let Some(tweet) = users.get(id).and_then(|user| user.head.borrow().clone()) {
                heap.push(Newest(tweet));
            }
        }
        let mut feed = Vec::new();
        while let Some(Newest(tweet)) = heap.pop() {
            feed.push(tweet.id);
            if feed.len() == 10 {
                break;
            }
            if let Some(older) = tweet.older.borrow().clone() {
                heap.push(Newest(older));
            }
        }
        feed
    }

    fn follow(&self, follower_id: i32, followee_id: i32) {
        self.user(follower_id).following.borrow_mut().insert(followee_id);
    }

    fn unfollow(&self, follower_id: i32, followee_id: i32) {
        if let Some(user) = self.users.borrow().get(&follower_id) {
            user.following.borrow_mut().remove(&followee_id);
        }
    }
}

// Without it dropping a long list of tweets would recurse once for each of them.
impl Drop for Twitter {
    fn drop(&mut self) {
        for user in self.users.borrow().values() {
            let mut next = user.head.borrow_mut().take();
            while let Some(tweet) = next {
                next = tweet.older.borrow_mut().take();
            }
        }
    }
}
