//! A player who was reset keeps an entry with a total of 0, which no sum shows.

use std::cmp::Reverse;
use std::collections::{btree_map::Entry, BTreeMap, HashMap};
#[derive(Default, Clone, Debug)]
struct Leaderboard {
    totals: HashMap<i32, i32>,
    groups: BTreeMap<Reverse<i32>, usize>,
}
impl Leaderboard {
    fn new() -> Self {
        Default::default()
    }
    fn leave(&mut self, t: i32) {
        if let Entry::Occupied(mut e) = self.groups.entry(Reverse(t)) {
            *e.get_mut() -= 1;
            if *e.get() == 0 {
                e.remove();
            }
        }
    }
    fn add_score(&mut self, player_id: i32, score: i32) {
        let t = self.totals.entry(player_id).or_insert(0);
        let old = *t;
        *t += score;
        let new = *t;
        if old > 0 {
            self.leave(old)
        }
        *self.groups.entry(Reverse(new)).or_insert(0) += 1
    }
    fn top(&self, k: i32) -> i32 {
        let mut left = k as usize;
        self.groups
            .iter()
            .map_while(|(Reverse(t), &n)| {
                if left == 0 {
                    return None;
                }
                let m = n.min(left);
                left -= m;
                Some(t * m as i32)
            })
            .sum()
    }
    fn reset(&mut self, player_id: i32) {
        if let Some(t) = self.totals.get_mut(&player_id) {
            let old = std::mem::take(t);
            if old > 0 {
                self.leave(old)
            }
        }
    }
}
