//! Counts and sums of totals in one Fenwick tree, made anew twice as large when a total is beyond it.

use std::collections::HashMap;

struct Leaderboard {
    totals: HashMap<i32, i32>,
    tree: Vec<(i32, i32)>,
}

impl Leaderboard {
    fn new() -> Self {
        Leaderboard { totals: HashMap::new(), tree: vec![(0, 0); 128] }
    }

    fn change(&mut self, total: i32, by: i32) {
        let mut place = total as usize;
        while place < self.tree.len() {
            self.tree[place].0 += by;
            self.tree[place].1 += by * total;
            place += place & place.wrapping_neg();
        }
    }

    fn add_score(&mut self, player_id: i32, score: i32) {
        let old = self.totals.get(&player_id).copied().unwrap_or(0);
        if old > 0 {
            self.change(old, -1);
        }
        let total = old + score;
        self.totals.remove(&player_id);
        if total as usize >= self.tree.len() {
            self.tree = vec![(0, 0); 2 * self.tree.len()];
            let totals: Vec<i32> = self.totals.values().copied().collect();
            for other in totals {
                self.change(other, 1);
            }
        }
        self.totals.insert(player_id, total);
        self.change(total, 1);
    }

    fn top(&self, k: i32) -> i32 {
        // The players behind the best k: walk down to the total of the last of them.
        let mut left = self.totals.len() as i32 - k;
        let all: i32 = self.sum_of_all();
        let (mut place, mut behind) = (0, 0);
        let mut step = self.tree.len() / 2;
        while step > 0 {
            let next = place + step;
            if next < self.tree.len() && self.tree[next].0 <= left {
                left -= self.tree[next].0;
                behind += self.tree[next].1;
                place = next;
            }
            step /= 2;
        }
        all - behind - left * (place as i32 + 1)
    }

    fn sum_of_all(&self) -> i32 {
        let (mut place, mut sum) = (self.tree.len() - 1, 0);
        while place > 0 {
            sum += self.tree[place].1;
            place &= place - 1;
        }
        sum
    }

    fn reset(&mut self, player_id: i32) {
        if let Some(total) = self.totals.remove(&player_id) {
            self.change(total, -1);
        }
    }
}
