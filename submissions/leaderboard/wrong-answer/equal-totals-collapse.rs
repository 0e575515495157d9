//! The ranking is a set of totals: two players with the same one count once.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

#[derive(Default)]
pub struct Leaderboard {
    total_of: HashMap<i32, i32>,
    ranking: BTreeSet<Reverse<i32>>,
}

impl Leaderboard {
    pub fn new() -> Self {
        Default::default()
    }

    pub fn add_score(&mut self, player_id: i32, score: i32) {
        let total = self.total_of.entry(player_id).or_default();
        self.ranking.remove(&Reverse(*total));
        *total += score;
        self.ranking.insert(Reverse(*total));
    }

    pub fn top(&self, k: i32) -> i32 {
        self.ranking.iter().take(k as usize).map(|Reverse(total)| total).sum()
    }

    pub fn reset(&mut self, player_id: i32) {
        if let Some(total) = self.total_of.remove(&player_id) {
            self.ranking.remove(&Reverse(total));
        }
    }
}
