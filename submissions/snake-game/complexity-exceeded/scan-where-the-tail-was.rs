//! Where the head comes to the cell that the tail has just left, the whole body is looked at.

use std::collections::*;
struct SnakeGame {
    w: i32,
    h: i32,
    food: Vec<Vec<i32>>,
    n: usize,
    q: VecDeque<(i32, i32)>,
    s: HashSet<(i32, i32)>,
    c: usize,
}

impl SnakeGame {
    fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        SnakeGame {
            w: width,
            h: height,
            food,
            n: 0,
            q: [(0, 0)].into(),
            s: HashSet::from([(0, 0)]),
            c: 0,
        }
    }
    fn make_a_move(&mut self, direction: String) -> i32 {
        let (r, c) = self.q[0];
        let p = match direction.as_bytes()[0] {
            b'U' => (r - 1, c),
            b'D' => (r + 1, c),
            b'L' => (r, c - 1),
            _ => (r, c + 1),
        };
        if p.0 < 0 || p.0 >= self.h || p.1 < 0 || p.1 >= self.w {
            return -1;
        }
        if self.n < self.food.len() && self.food[self.n] == [p.0, p.1] {
            self.n += 1;
        } else {
            let t = self.q.pop_back().unwrap();
            if t == p {
                self.c = self.s.iter().filter(|e| e.0 == e.1).count();
            }
            self.s.remove(&t);
        }
        if !self.s.insert(p) {
            return -1;
        }
        self.q.push_front(p);
        self.n as i32
    }
}
