//! Cells that the snake left stay in the map, marked as free.

use std::collections::{HashSet, VecDeque};
pub struct SnakeGame {
    w: i32,
    h: i32,
    food: Vec<Vec<i32>>,
    fi: usize,
    body: VecDeque<(i32, i32)>,
    set: std::collections::HashMap<(i32, i32), bool>,
}
impl SnakeGame {
    pub fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        Self {
            w: width,
            h: height,
            food,
            fi: 0,
            body: VecDeque::from(vec![(0, 0)]),
            set: [((0, 0), true)].into(),
        }
    }
    pub fn make_a_move(&mut self, direction: String) -> i32 {
        let (mut r, mut c) = *self.body.back().unwrap();
        match direction.as_str() {
            "U" => r -= 1,
            "D" => r += 1,
            "L" => c -= 1,
            "R" => c += 1,
            _ => unreachable!(),
        }
        if r < 0 || c < 0 || r >= self.h || c >= self.w {
            return -1;
        }
        let eats =
            self.fi < self.food.len() && self.food[self.fi][0] == r && self.food[self.fi][1] == c;
        if eats {
            self.fi += 1;
        } else {
            let t = self.body.pop_front().unwrap();
            self.set.insert(t, false);
        }
        if self.set.insert((r, c), true) == Some(true) {
            return -1;
        }
        self.body.push_back((r, c));
        self.fi as i32
    }
}
