//! A sorted `Vec` of totals; the old total is looked for from the front.

use std::collections::HashMap;

struct Leaderboard {
    players: HashMap<i32, i32>,
    totals: Vec<i32>, // ascending
}

impl Leaderboard {
    fn new() -> Self {
        Leaderboard { players: HashMap::new(), totals: vec![] }
    }

    fn add_score(&mut self, player_id: i32, score: i32) {
        let old = *self.players.get(&player_id).unwrap_or(&0);
        self.forget(old);
        let new = old + score;
        self.players.insert(player_id, new);
        let at = self.totals.partition_point(|&t| t < new);
        self.totals.insert(at, new);
    }

    fn top(&self, k: i32) -> i32 {
        self.totals.iter().rev().take(k as usize).sum()
    }

    fn reset(&mut self, player_id: i32) {
        if let Some(old) = self.players.remove(&player_id) {
            self.forget(old);
        }
    }

    fn forget(&mut self, total: i32) {
        if let Some(at) = self.totals.iter().position(|&t| t == total) {
            self.totals.remove(at);
        }
    }
}
