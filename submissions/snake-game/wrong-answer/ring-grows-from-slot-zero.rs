//! The ring of cells doubles at the 64th without moving what had wrapped round: wrong where the
//! snake had walked before.

use std::collections::HashSet;
// body in a ring that is enlarged when full, but copied from slot 0 instead of from the tail
struct SnakeGame {
    w: i32,
    h: i32,
    food: Vec<Vec<i32>>,
    ate: usize,
    ring: Vec<(i32, i32)>,
    tail: usize,
    len: usize,
    set: HashSet<(i32, i32)>,
}

impl SnakeGame {
    fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        let mut ring = vec![(0, 0); 64];
        ring[0] = (0, 0);
        SnakeGame {
            w: width,
            h: height,
            food,
            ate: 0,
            ring,
            tail: 0,
            len: 1,
            set: HashSet::from([(0, 0)]),
        }
    }
    fn make_a_move(&mut self, direction: String) -> i32 {
        let n = self.ring.len();
        let (mut r, mut c) = self.ring[(self.tail + self.len - 1) % n];
        match direction.as_str() {
            "U" => r -= 1,
            "D" => r += 1,
            "L" => c -= 1,
            _ => c += 1,
        }
        if r < 0 || c < 0 || r >= self.h || c >= self.w {
            return -1;
        }
        if self.ate < self.food.len() && self.food[self.ate] == [r, c] {
            self.ate += 1;
        } else {
            self.set.remove(&self.ring[self.tail]);
            self.tail = (self.tail + 1) % n;
            self.len -= 1;
        }
        if !self.set.insert((r, c)) {
            return -1;
        }
        if self.len == n {
            self.ring.resize(2 * n, (0, 0));
        }
        let n = self.ring.len();
        self.ring[(self.tail + self.len) % n] = (r, c);
        self.len += 1;
        self.ate as i32
    }
}
