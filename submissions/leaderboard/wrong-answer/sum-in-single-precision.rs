//! Sums beyond 2^24 are rounded.

use std::collections::BTreeMap;
struct Leaderboard {
    t: Vec<i32>,
    c: BTreeMap<i32, i32>,
}
impl Leaderboard {
    fn new() -> Self {
        Leaderboard { t: vec![0; 10001], c: BTreeMap::new() }
    }
    fn ch(&mut self, v: i32, by: i32) {
        if v == 0 {
            return;
        }
        let e = self.c.entry(v).or_insert(0);
        *e += by;
        if *e == 0 {
            self.c.remove(&v);
        }
    }
    fn add_score(&mut self, player_id: i32, score: i32) {
        let p = player_id as usize;
        self.ch(self.t[p], -1);
        self.t[p] += score;
        self.ch(self.t[p], 1)
    }
    fn reset(&mut self, player_id: i32) {
        let p = player_id as usize;
        self.ch(self.t[p], -1);
        self.t[p] = 0
    }
    fn top(&self, mut k: i32) -> i32 {
        let mut s = 0f32;
        for (v, n) in self.c.iter().rev() {
            let m = k.min(*n);
            s += (m * v) as f32;
            k -= m;
            if k == 0 {
                break;
            }
        }
        s as i32
    }
}
