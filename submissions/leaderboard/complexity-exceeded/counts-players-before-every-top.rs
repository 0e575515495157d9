//! Rebuilds the ordered map of counts whenever it is asked.

use std::collections::{BTreeMap, HashMap};

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
        let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
        for &total in self.scores.values() {
            *counts.entry(total).or_insert(0) += 1;
        }
        let by_total = counts.iter().rev().flat_map(|(&total, &n)| std::iter::repeat(total).take(n));
        by_total.take(k as usize).sum()
    }

    fn reset(&mut self, player_id: i32) {
        self.scores.remove(&player_id);
    }
}
