//! Selects the k largest of everybody: linear, however small k is.

use std::collections::HashMap;

struct Leaderboard {
    scores: HashMap<i32, i32>,
}

impl Leaderboard {
    fn new() -> Self {
        Leaderboard { scores: HashMap::new() }
    }

    fn add_score(&mut self, player_id: i32, score: i32) {
        *self.scores.entry(player_id).or_insert(0) += score;
    }

    fn top(&self, k: i32) -> i32 {
        let mut all: Vec<i32> = self.scores.values().cloned().collect();
        let k = k as usize;
        if k < all.len() {
            all.select_nth_unstable_by(k, |a, b| b.cmp(a));
        }
        all[..k].iter().sum()
    }

    fn reset(&mut self, player_id: i32) {
        self.scores.remove(&player_id);
    }
}
