//! Gives memory back whenever something leaves: where a hash table doubles, each removal moves all of it.

use std::collections::{BTreeMap, HashMap};
struct Leaderboard {
    scores: HashMap<i32, i32>,
    sorted: BTreeMap<i32, i32>,
}
/**
 * `&self` means the method takes an immutable reference.
 */
impl Leaderboard {
    fn new() -> Self {
        Leaderboard { scores: HashMap::new(), sorted: BTreeMap::new() }
    }
    fn dec(&mut self, s: i32) {
        let c = self.sorted.get_mut(&s).unwrap();
        *c -= 1;
        if *c == 0 {
            self.sorted.remove(&s);
        }
    }
    fn add_score(&mut self, player_id: i32, score: i32) {
        let old = self.scores.get(&player_id).copied();
        if let Some(o) = old {
            self.dec(o);
        }
        let new = old.unwrap_or(0) + score;
        self.scores.insert(player_id, new);
        *self.sorted.entry(new).or_insert(0) += 1;
    }
    fn top(&self, k: i32) -> i32 {
        let mut left = k;
        let mut sum = 0;
        for (&s, &c) in self.sorted.iter().rev() {
            let t = c.min(left);
            sum += t * s;
            left -= t;
            if left == 0 {
                break;
            }
        }
        sum
    }
    fn reset(&mut self, player_id: i32) {
        if let Some(o) = self.scores.remove(&player_id) {
            self.scores.shrink_to_fit();
            self.dec(o);
        }
    }
}
