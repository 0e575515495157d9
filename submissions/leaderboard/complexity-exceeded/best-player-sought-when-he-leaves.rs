//! Remembers the best player, for most questions are about him; when he leaves, all are looked at.

use std::collections::{BTreeMap, HashMap};

#[derive(Default)]
struct Leaderboard {
    totals: HashMap<i32, i32>,
    counts: BTreeMap<i32, i32>,
    best: Option<(i32, i32)>,
}

impl Leaderboard {
    fn new() -> Self {
        Self::default()
    }

    fn leave(&mut self, total: i32) {
        let count = self.counts.get_mut(&total).unwrap();
        *count -= 1;
        if *count == 0 {
            self.counts.remove(&total);
        }
    }

    fn add_score(&mut self, player_id: i32, score: i32) {
        let old = self.totals.get(&player_id).copied();
        if let Some(old) = old {
            self.leave(old);
        }
        let total = old.unwrap_or(0) + score;
        self.totals.insert(player_id, total);
        *self.counts.entry(total).or_insert(0) += 1;
        self.best = self.best.max(Some((total, player_id)));
    }

    fn top(&self, k: i32) -> i32 {
        if k == 1 {
            return self.best.unwrap().0;
        }
        let (mut left, mut sum) = (k, 0);
        for (total, count) in self.counts.iter().rev() {
            let taken = left.min(*count);
            sum += taken * total;
            left -= taken;
            if left == 0 {
                break;
            }
        }
        sum
    }

    fn reset(&mut self, player_id: i32) {
        let total = self.totals.remove(&player_id).unwrap();
        self.leave(total);
        if self.best.is_some_and(|(_, best)| best == player_id) {
            self.best = self.totals.iter().map(|(player, total)| (*total, *player)).max();
        }
    }
}
