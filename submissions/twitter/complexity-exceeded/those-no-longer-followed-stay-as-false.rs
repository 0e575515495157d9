use std::collections::HashMap;
struct Twitter {
    time: i32,
    tweets: HashMap<i32, Vec<(i32, i32)>>,
    f: HashMap<i32, HashMap<i32, bool>>,
}
impl Twitter {
    fn new() -> Self {
        Twitter { time: 0, tweets: HashMap::new(), f: HashMap::new() }
    }
    fn post_tweet(&mut self, u: i32, t: i32) {
        self.time += 1;
        self.tweets.entry(u).or_default().push((self.time, t));
    }
    fn get_news_feed(&self, u: i32) -> Vec<i32> {
        let mut all: Vec<(i32, i32)> = vec![];
        let mut add = |x: &i32| {
            if let Some(v) = self.tweets.get(x) {
                all.extend(v.iter().rev().take(10));
            }
        };
        add(&u);
        if let Some(f) = self.f.get(&u) {
            for (x, on) in f {
                if *on {
                    add(x);
                }
            }
        }
        all.sort_unstable_by(|a, b| b.cmp(a));
        all.into_iter().take(10).map(|x| x.1).collect()
    }
    fn follow(&mut self, a: i32, b: i32) {
        self.f.entry(a).or_default().insert(b, true);
    }
    fn unfollow(&mut self, a: i32, b: i32) {
        if let Some(x) = self.f.get_mut(&a).and_then(|f| f.get_mut(&b)) {
            *x = false;
        }
    }
}
