//! Reference for the leaderboard: a hash map of totals, and an ordered map that counts the players of each total.

use std::collections::{BTreeMap, HashMap};

/// Players with their total scores.
#[derive(Debug, Default)]
pub struct Leaderboard {
    totals: HashMap<i32, i32>,
    /// How many players have this total; never 0, so that `top` meets no empty entries.
    players_by_total: BTreeMap<i32, i32>,
}

impl Leaderboard {
    /// A board without players.
    pub fn new() -> Self {
        Leaderboard::default()
    }

    /// Adds to a player's total, which begins at 0.
    pub fn add_score(&mut self, player_id: i32, score: i32) {
        let before = self.totals.remove(&player_id);
        if let Some(before) = before {
            self.forget(before);
        }
        let total = before.unwrap_or(0) + score;
        self.totals.insert(player_id, total);
        *self.players_by_total.entry(total).or_insert(0) += 1;
    }

    /// The sum of the `k` largest totals.
    pub fn top(&self, k: i32) -> i32 {
        let mut wanted = k;
        let mut sum = 0;
        for (total, players) in self.players_by_total.iter().rev() {
            let taken = wanted.min(*players);
            sum += taken * total;
            wanted -= taken;
            if wanted == 0 {
                break;
            }
        }
        sum
    }

    /// Takes a player off the board.
    pub fn reset(&mut self, player_id: i32) {
        if let Some(total) = self.totals.remove(&player_id) {
            self.forget(total);
        }
    }

    /// Only as many players can be asked for as there are.
    pub fn can_top(&self, k: i32) -> bool {
        1 <= k && k as usize <= self.totals.len()
    }

    /// Only players on the board are reset.
    pub fn can_reset(&self, player_id: i32) -> bool {
        self.totals.contains_key(&player_id)
    }

    /// No total goes beyond what the statement promises.
    pub fn can_add_score(&self, player_id: i32, score: i32) -> bool {
        self.totals.get(&player_id).unwrap_or(&0) + score <= TOTAL_MAX
    }

    /// One player fewer has this total.
    fn forget(&mut self, total: i32) {
        if let Some(players) = self.players_by_total.get_mut(&total) {
            *players -= 1;
            if *players == 0 {
                self.players_by_total.remove(&total);
            }
        }
    }
}

const TOTAL_MAX: i32 = 100_000;
