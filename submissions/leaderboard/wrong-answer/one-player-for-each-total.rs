//! The ordered map leads from a total to one player: the next one with the same total takes the place.

use std::collections::{BTreeMap, HashMap};

struct Leaderboard {
    totals: HashMap<i32, i32>,
    by_total: BTreeMap<i32, i32>,
}

impl Leaderboard {
    fn new() -> Self {
        Leaderboard { totals: HashMap::new(), by_total: BTreeMap::new() }
    }

    fn add_score(&mut self, player_id: i32, score: i32) {
        let mut total = score;
        if let Some(old) = self.totals.get(&player_id) {
            self.by_total.remove(old);
            total += *old;
        }
        self.totals.insert(player_id, total);
        self.by_total.insert(total, player_id);
    }

    fn top(&self, k: i32) -> i32 {
        self.by_total.iter().rev().take(k as usize).map(|(total, _)| *total).sum()
    }

    fn reset(&mut self, player_id: i32) {
        if let Some(old) = self.totals.remove(&player_id) {
            self.by_total.remove(&old);
        }
    }
}
