//! A list of players, searched from the front whenever somebody scores.

use std::collections::BTreeMap;

struct Player {
    id: i32,
    total: i32,
}

struct Leaderboard {
    players: Vec<Player>,
    counts: BTreeMap<i32, i32>,
}

impl Leaderboard {
    fn new() -> Self {
        Leaderboard { players: Vec::new(), counts: BTreeMap::new() }
    }

    fn add_score(&mut self, player_id: i32, score: i32) {
        let at = match self.players.iter().position(|p| p.id == player_id) {
            Some(at) => at,
            None => {
                self.players.push(Player { id: player_id, total: 0 });
                self.players.len() - 1
            }
        };
        let old = self.players[at].total;
        self.uncount(old);
        self.players[at].total += score;
        *self.counts.entry(old + score).or_insert(0) += 1;
    }

    fn uncount(&mut self, total: i32) {
        if let Some(n) = self.counts.get_mut(&total) {
            *n -= 1;
            if *n == 0 {
                self.counts.remove(&total);
            }
        }
    }

    fn top(&self, mut k: i32) -> i32 {
        let mut sum = 0;
        for (total, n) in self.counts.iter().rev() {
            let n = k.min(*n);
            sum += n * total;
            k -= n;
            if k == 0 {
                break;
            }
        }
        sum
    }

    fn reset(&mut self, player_id: i32) {
        if let Some(at) = self.players.iter().position(|p| p.id == player_id) {
            let gone = self.players.swap_remove(at);
            self.uncount(gone.total);
        }
    }
}
