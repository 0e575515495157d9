//! All players of a total are summed, but they count as one.

use std::collections::{BTreeMap, HashMap, HashSet};

type PlayerId = i32;

pub struct Leaderboard {
    totals: HashMap<PlayerId, u32>,
    groups: BTreeMap<u32, HashSet<PlayerId>>,
}

impl Leaderboard {
    pub fn new() -> Leaderboard {
        Leaderboard { totals: HashMap::new(), groups: BTreeMap::new() }
    }

    fn leave(&mut self, player: PlayerId) -> u32 {
        let Some(total) = self.totals.remove(&player) else {
            return 0;
        };
        let group = self.groups.get_mut(&total).expect("every player is in a group");
        group.remove(&player);
        if group.is_empty() {
            self.groups.remove(&total);
        }
        total
    }

    pub fn add_score(&mut self, player_id: i32, score: i32) {
        let total = self.leave(player_id) + score as u32;
        self.totals.insert(player_id, total);
        self.groups.entry(total).or_default().insert(player_id);
    }

    pub fn top(&self, k: usize) -> u32 {
        let mut taken = 0;
        let mut sum = 0;
        for (total, group) in self.groups.iter().rev() {
            let n = group.len();
            sum += total * n as u32;
            taken += 1;
            if taken == k {
                break;
            }
        }
        sum
    }

    pub fn reset(&mut self, player_id: i32) {
        self.leave(player_id);
    }
}
