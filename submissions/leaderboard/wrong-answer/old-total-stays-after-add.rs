//! The old total of a player is not taken out of the ranking.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

#[derive(Default)]
pub struct Leaderboard {
    total_of: HashMap<i32, i32>,
    ranking: BTreeSet<(Reverse<i32>, i32)>,
}

impl Leaderboard {
    pub fn new() -> Self {
        Default::default()
    }

    pub fn add_score(&mut self, player_id: i32, score: i32) {
        let total = self.total_of.entry(player_id).or_default();
        *total += score;
        self.ranking.insert((Reverse(*total), player_id));
    }

    pub fn top(&self, k: i32) -> i32 {
        self.ranking.iter().take(k as usize).map(|(Reverse(total), _)| total).sum()
    }

    pub fn reset(&mut self, player_id: i32) {
        if let Some(total) = self.total_of.remove(&player_id) {
            self.ranking.remove(&(Reverse(total), player_id));
        }
    }
}
