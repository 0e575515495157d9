//! The players of a total are in a `Vec`: whoever leaves a large group is searched for.

use std::collections::{BTreeMap, HashMap};

type PlayerId = i32;

pub struct Leaderboard {
    totals: HashMap<PlayerId, u32>,
    groups: BTreeMap<u32, Vec<PlayerId>>,
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
        let at = group.iter().position(|&other| other == player).unwrap();
        group.swap_remove(at);
        if group.is_empty() {
            self.groups.remove(&total);
        }
        total
    }

    pub fn add_score(&mut self, player_id: i32, score: i32) {
        let total = self.leave(player_id) + score as u32;
        self.totals.insert(player_id, total);
        self.groups.entry(total).or_default().push(player_id);
    }

    pub fn top(&self, k: usize) -> u32 {
        let mut taken = 0;
        let mut sum = 0;
        for (total, group) in self.groups.iter().rev() {
            let n = group.len().min(k - taken);
            sum += total * n as u32;
            taken += n;
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
