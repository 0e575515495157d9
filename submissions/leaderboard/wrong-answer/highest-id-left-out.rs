//! The table of players has 10000 places, and the player with id 10000 is ignored.

const SIZE: usize = 1 << 17;

// Counts and sums of the players of each total, as Fenwick trees over `SIZE - 1 - total`, so that
// the largest totals come first.
struct Leaderboard {
    totals: [i32; 10_001],
    count: Vec<i32>,
    sum: Vec<i64>,
}

impl Leaderboard {
    fn new() -> Self {
        Leaderboard { totals: [0; 10_001], count: vec![0; SIZE + 1], sum: vec![0; SIZE + 1] }
    }

    fn update(&mut self, total: i32, by: i32) {
        let mut i = SIZE - total as usize;
        while i <= SIZE {
            self.count[i] += by;
            self.sum[i] += (by * total) as i64;
            i += i & i.wrapping_neg();
        }
    }

    fn add_score(&mut self, player_id: i32, score: i32) {
        if player_id >= 10_000 {
            return;
        }
        let old = self.totals[player_id as usize];
        if old > 0 {
            self.update(old, -1);
        }
        self.totals[player_id as usize] = old + score;
        self.update(old + score, 1);
    }

    fn top(&self, k: i32) -> i32 {
        // The last position before which there are fewer than k players.
        let (mut at, mut players, mut sum) = (0, 0, 0);
        let mut step = SIZE;
        while step > 0 {
            if at + step <= SIZE && players + self.count[at + step] < k {
                at += step;
                players += self.count[at];
                sum += self.sum[at];
            }
            step /= 2;
        }
        let total = (SIZE - (at + 1)) as i64;
        (sum + total * (k - players) as i64) as i32
    }

    fn reset(&mut self, player_id: i32) {
        let old = std::mem::replace(&mut self.totals[player_id as usize], 0);
        if old > 0 {
            self.update(old, -1);
        }
    }
}
