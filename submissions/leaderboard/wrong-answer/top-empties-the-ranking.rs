//! Asking takes the best players out of the heap, and they do not come back.

use std::collections::{BinaryHeap, HashMap};

// Every change pushes a new entry; entries that no longer hold are thrown away when they come up.
pub struct Leaderboard {
    totals: HashMap<i32, (i32, u32)>,
    heap: BinaryHeap<(i32, i32, u32)>,
    version: u32,
}

impl Leaderboard {
    pub fn new() -> Self {
        Leaderboard { totals: HashMap::new(), heap: BinaryHeap::new(), version: 0 }
    }

    pub fn add_score(&mut self, player_id: i32, score: i32) {
        self.version += 1;
        let entry = self.totals.entry(player_id).or_insert((0, 0));
        entry.0 += score;
        entry.1 = self.version;
        self.heap.push((entry.0, player_id, self.version));
    }

    pub fn top(&mut self, k: i32) -> i32 {
        let mut kept = Vec::new();
        let mut sum = 0;
        while kept.len() < k as usize {
            let Some((total, player, version)) = self.heap.pop() else { break };
            if self.totals.get(&player) == Some(&(total, version)) {
                sum += total;
                kept.push((total, player, version));
            }
        }
        sum
    }

    pub fn reset(&mut self, player_id: i32) {
        self.totals.remove(&player_id);
    }
}
