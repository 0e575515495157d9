//! Keeps the best k in a small heap while looking at everybody.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

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
        let mut best = BinaryHeap::new();
        for &total in self.scores.values() {
            best.push(Reverse(total));
            if best.len() > k as usize {
                best.pop();
            }
        }
        best.into_iter().map(|Reverse(total)| total).sum()
    }

    fn reset(&mut self, player_id: i32) {
        self.scores.remove(&player_id);
    }
}
