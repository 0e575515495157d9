//! Gives memory back whenever something leaves: where a hash table doubles, each removal moves all of it.

use std::collections::{HashSet, VecDeque};
struct SnakeGame {
    w: i32,
    h: i32,
    food: VecDeque<(i32, i32)>,
    body: VecDeque<(i32, i32)>,
    set: HashSet<(i32, i32)>,
    score: i32,
}
/**
 * `&self` means the method takes an immutable reference.
 */
impl SnakeGame {
    fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        SnakeGame {
            w: width,
            h: height,
            food: food.into_iter().map(|f| (f[0], f[1])).collect(),
            body: VecDeque::from(vec![(0, 0)]),
            set: HashSet::from([(0, 0)]),
            score: 0,
        }
    }
    fn make_a_move(&mut self, direction: String) -> i32 {
        let &(r, c) = self.body.front().unwrap();
        let (r, c) = match direction.as_str() {
            "U" => (r - 1, c),
            "D" => (r + 1, c),
            "L" => (r, c - 1),
            "R" => (r, c + 1),
            _ => unreachable!(),
        };
        if r < 0 || c < 0 || r >= self.h || c >= self.w {
            return -1;
        }
        if self.food.front() == Some(&(r, c)) {
            self.food.pop_front();
            self.score += 1;
        } else {
            let t = self.body.pop_back().unwrap();
            self.set.remove(&t);
            self.set.shrink_to_fit();
        }
        if !self.set.insert((r, c)) {
            return -1;
        }
        self.body.push_front((r, c));
        self.score
    }
}
