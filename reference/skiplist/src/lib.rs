//! Reference for the skip list: towers in an arena, one for each distinct value, with the number of its copies.

/// A multiset of integers, kept in order.
///
/// Level 0 links all towers in ascending order; every level above links about half of the towers
/// of the level below. A search goes right while the next value is too small, else down.
#[derive(Debug)]
pub struct Skiplist {
    /// The tower at `HEAD` stands before all values.
    towers: Vec<Tower>,
    /// Places in `towers` that erased values have left.
    free: Vec<usize>,
    coins: Coins,
}

#[derive(Debug)]
struct Tower {
    value: i32,
    copies: u32,
    /// The next tower on each level that this one reaches.
    next: Vec<Option<usize>>,
}

const HEAD: usize = 0;

/// With half of the towers on each further level, enough for a million values.
const HEIGHT_MAX: usize = 20;

/// For each level the last tower before a value.
type Path = [usize; HEIGHT_MAX];

impl Skiplist {
    /// An empty skip list.
    pub fn new() -> Self {
        let head = Tower { value: i32::MIN, copies: 0, next: vec![None; HEIGHT_MAX] };
        Skiplist { towers: vec![head], free: Vec::new(), coins: Coins::new() }
    }

    /// Tells whether there is a copy of `target`.
    pub fn search(&self, target: i32) -> bool {
        self.tower_of(target, &self.path_to(target)).is_some()
    }

    /// Adds one copy of `num`.
    pub fn add(&mut self, num: i32) {
        let path = self.path_to(num);
        match self.tower_of(num, &path) {
            Some(tower) => self.towers[tower].copies += 1,
            None => self.link(num, &path),
        }
    }

    /// Takes one copy of `num` away, and tells whether there was one.
    pub fn erase(&mut self, num: i32) -> bool {
        let path = self.path_to(num);
        let Some(tower) = self.tower_of(num, &path) else { return false };
        self.towers[tower].copies -= 1;
        if self.towers[tower].copies == 0 {
            self.unlink(tower, &path);
        }
        true
    }

    fn path_to(&self, value: i32) -> Path {
        let mut path = [HEAD; HEIGHT_MAX];
        let mut at = HEAD;
        for level in (0..HEIGHT_MAX).rev() {
            while let Some(next) = self.towers[at].next[level]
                && self.towers[next].value < value
            {
                at = next;
            }
            path[level] = at;
        }
        path
    }

    /// The tower of `value`, which would be right behind the path.
    fn tower_of(&self, value: i32, path: &Path) -> Option<usize> {
        self.towers[path[0]].next[0].filter(|&tower| self.towers[tower].value == value)
    }

    fn link(&mut self, value: i32, path: &Path) {
        let height = self.coins.heads_in_a_row(HEIGHT_MAX - 1) + 1;
        let next = (0..height).map(|level| self.towers[path[level]].next[level]).collect();
        let tower = self.place(Tower { value, copies: 1, next });
        for (level, &before) in path.iter().enumerate().take(height) {
            self.towers[before].next[level] = Some(tower);
        }
    }

    fn unlink(&mut self, tower: usize, path: &Path) {
        let next = std::mem::take(&mut self.towers[tower].next);
        for (level, next) in next.into_iter().enumerate() {
            self.towers[path[level]].next[level] = next;
        }
        self.free.push(tower);
    }

    fn place(&mut self, tower: Tower) -> usize {
        match self.free.pop() {
            Some(place) => {
                self.towers[place] = tower;
                place
            }
            None => {
                self.towers.push(tower);
                self.towers.len() - 1
            }
        }
    }
}

impl Default for Skiplist {
    fn default() -> Self {
        Self::new()
    }
}

/// Throws coins, the same ones in every run (a xorshift generator).
#[derive(Debug)]
struct Coins(u64);

impl Coins {
    fn new() -> Self {
        Coins(0x9e37_79b9_7f4a_7c15)
    }

    /// How often heads comes before the first tails, at most `limit` times.
    fn heads_in_a_row(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.trailing_ones() as usize).min(limit)
    }
}
