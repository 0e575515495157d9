//! All players of the last total are summed, also those beyond k.

use std::collections::{BTreeMap, HashMap};

struct Leaderboard {
    scores: HashMap<i32, i32>,
    counts: BTreeMap<i32, i32>,
}

impl Leaderboard {

    fn new() -> Self {
        Self {
            scores: HashMap::new(),
            counts: BTreeMap::new(),
        }
    }

    fn remove_one(&mut self, total: i32) {
        let n = self.counts[&total];
        if n == 1 {
            self.counts.remove(&total);
        } else {
            self.counts.insert(total, n - 1);
        }
    }

    fn add_score(&mut self, player_id: i32, score: i32) {
        let old = self.scores.get(&player_id).copied();
        if let Some(old) = old {
            self.remove_one(old);
        }
        let new = old.unwrap_or(0) + score;
        self.scores.insert(player_id, new);
        *self.counts.entry(new).or_insert(0) += 1;
    }

    fn top(&self, k: i32) -> i32 {
        let mut left = k;
        let mut sum = 0;
        for (&total, &n) in self.counts.iter().rev() {
            sum += total * n;
            left -= n;
            if left <= 0 {
                break;
            }
        }
        sum
    }

    fn reset(&mut self, player_id: i32) {
        if let Some(total) = self.scores.remove(&player_id) {
            self.remove_one(total);
        }
    }
}
