//! A segment tree over all possible totals that makes its nodes when they are first needed and keeps them.

use std::collections::HashMap;
#[derive(Default, Clone, Copy)]
struct Seg {
    l: u32,
    r: u32,
    n: i32,
    s: i32,
}
// dynamic segment tree over totals 0..2^17
struct Leaderboard {
    t: Vec<Seg>,
    p: HashMap<i32, i32>,
}
impl Leaderboard {
    fn new() -> Self {
        Self { t: vec![Seg::default(), Seg::default()], p: HashMap::new() }
    }
    fn upd(&mut self, at: usize, lo: i32, hi: i32, v: i32, d: i32) {
        self.t[at].n += d;
        self.t[at].s += d * v;
        if lo == hi {
            return;
        }
        let mid = (lo + hi) / 2;
        let right = v > mid;
        let mut k = if right { self.t[at].r } else { self.t[at].l };
        if k == 0 {
            self.t.push(Seg::default());
            k = self.t.len() as u32 - 1;
            if right {
                self.t[at].r = k
            } else {
                self.t[at].l = k
            }
        }
        if right {
            self.upd(k as usize, mid + 1, hi, v, d)
        } else {
            self.upd(k as usize, lo, mid, v, d)
        }
    }
    fn q(&self, at: usize, lo: i32, hi: i32, k: i32) -> i32 {
        let g = self.t[at];
        if at == 0 || k <= 0 {
            return 0;
        }
        if g.n <= k {
            return g.s;
        }
        if lo == hi {
            return k * lo;
        }
        let mid = (lo + hi) / 2;
        self.q(g.r as usize, mid + 1, hi, k)
            + self.q(g.l as usize, lo, mid, k - self.t[g.r as usize].n)
    }
    fn add_score(&mut self, player_id: i32, score: i32) {
        let old = *self.p.get(&player_id).unwrap_or(&-1);
        if old >= 0 {
            self.upd(1, 0, (1 << 17) - 1, old, -1);
        }
        let new = old.max(0) + score;
        self.upd(1, 0, (1 << 17) - 1, new, 1);
        self.p.insert(player_id, new);
    }
    fn top(&self, k: i32) -> i32 {
        self.q(1, 0, (1 << 17) - 1, k)
    }
    fn reset(&mut self, player_id: i32) {
        if let Some(o) = self.p.remove(&player_id) {
            self.upd(1, 0, (1 << 17) - 1, o, -1);
        }
    }
}
