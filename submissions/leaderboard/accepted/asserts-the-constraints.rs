//! A right solution that asserts the constraints of the problem: no call may ask for more.

use std::collections::{BTreeMap, HashMap};
struct Leaderboard {
    scores: HashMap<i32, i32>,
    sorted: BTreeMap<i32, i32>,
}
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
        assert!(
            (1..=10_000).contains(&player_id) && (1..=100).contains(&score) && new <= 100_000,
            "{player_id} {score} {new}"
        );
        self.scores.insert(player_id, new);
        *self.sorted.entry(new).or_insert(0) += 1;
    }
    fn top(&self, k: i32) -> i32 {
        assert!(k >= 1 && k as usize <= self.scores.len());
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
        assert!(self.scores.contains_key(&player_id));
        if let Some(o) = self.scores.remove(&player_id) {
            self.dec(o);
        }
    }
}
