use std::collections::{BTreeMap, HashMap, HashSet};
// total -> players; top adds the total once for each player met. A set that was large is walked by its capacity.
struct Leaderboard {
    totals: HashMap<i32, i32>,
    groups: BTreeMap<i32, HashSet<i32>>,
}
impl Leaderboard {
    fn new() -> Self {
        Self { totals: HashMap::new(), groups: BTreeMap::new() }
    }
    fn leave(&mut self, p: i32, t: i32) {
        let g = self.groups.get_mut(&t).unwrap();
        g.remove(&p);
        if g.is_empty() {
            self.groups.remove(&t);
        }
    }
    fn add_score(&mut self, player_id: i32, score: i32) {
        let old = self.totals.get(&player_id).copied();
        if let Some(t) = old {
            self.leave(player_id, t);
        }
        let t = old.unwrap_or(0) + score;
        self.totals.insert(player_id, t);
        self.groups.entry(t).or_default().insert(player_id);
    }
    fn top(&self, k: i32) -> i32 {
        let (mut left, mut sum) = (k, 0);
        for (t, g) in self.groups.iter().rev() {
            for _ in g {
                if left == 0 {
                    return sum;
                }
                sum += t;
                left -= 1;
            }
        }
        sum
    }
    fn reset(&mut self, player_id: i32) {
        let t = self.totals.remove(&player_id).unwrap();
        self.leave(player_id, t);
    }
}
