const EMPTY: u64 = u64::MAX;
const DEAD: u64 = u64::MAX - 1;
struct Table {
    slots: Vec<(u64, usize)>,
    live: usize,
}
impl Table {
    fn new() -> Self {
        Table { slots: vec![(EMPTY, 0); 16], live: 0 }
    }
    fn home(&self, k: u64) -> usize {
        (k.wrapping_mul(0x9E3779B97F4A7C15) >> 32) as usize & (self.slots.len() - 1)
    }
    fn find(&self, k: u64) -> Option<usize> {
        let m = self.slots.len() - 1;
        let mut i = self.home(k);
        for _ in 0..=m {
            if self.slots[i].0 == k {
                return Some(i);
            }
            if self.slots[i].0 == EMPTY {
                return None;
            }
            i = (i + 1) & m;
        }
        None
    }
    fn get(&self, k: u64) -> Option<usize> {
        self.find(k).map(|i| self.slots[i].1)
    }
    fn place(&mut self, k: u64, v: usize) {
        let m = self.slots.len() - 1;
        let mut i = self.home(k);
        while self.slots[i].0 < DEAD {
            i = (i + 1) & m;
        }
        self.slots[i] = (k, v);
    }
    fn insert(&mut self, k: u64, v: usize) {
        if let Some(i) = self.find(k) {
            self.slots[i].1 = v;
            return;
        }
        if (self.live + 1) * 2 > self.slots.len() {
            let n = self.slots.len() * 2;
            let old = std::mem::replace(&mut self.slots, vec![(EMPTY, 0); n]);
            for (k, v) in old {
                if k < DEAD {
                    self.place(k, v);
                }
            }
        }
        self.place(k, v);
        self.live += 1;
    }
    fn remove(&mut self, k: u64) -> Option<usize> {
        let i = self.find(k)?;
        self.slots[i].0 = DEAD;
        self.live -= 1;
        Some(self.slots[i].1)
    }
}
use std::collections::VecDeque;
struct SnakeGame {
    w: i32,
    h: i32,
    food: Vec<Vec<i32>>,
    eaten: usize,
    body: VecDeque<(i32, i32)>,
    cells: Table,
}
fn key(r: i32, c: i32) -> u64 {
    r as u64 * 10000 + c as u64
}
impl SnakeGame {
    fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        let mut cells = Table::new();
        cells.insert(0, 0);
        SnakeGame { w: width, h: height, food, eaten: 0, body: VecDeque::from([(0, 0)]), cells }
    }
    fn make_a_move(&mut self, direction: String) -> i32 {
        let (mut r, mut c) = self.body[0];
        match direction.as_str() {
            "U" => r -= 1,
            "D" => r += 1,
            "L" => c -= 1,
            _ => c += 1,
        }
        if r < 0 || c < 0 || r >= self.h || c >= self.w {
            return -1;
        }
        if self.eaten < self.food.len() && self.food[self.eaten] == [r, c] {
            self.eaten += 1;
        } else {
            let t = self.body.pop_back().unwrap();
            self.cells.remove(key(t.0, t.1));
        }
        if self.cells.get(key(r, c)).is_some() {
            return -1;
        }
        self.cells.insert(key(r, c), 0);
        self.body.push_front((r, c));
        self.eaten as i32
    }
}
