//! Every cell where the head ever was stays in a list.

use std::collections::HashSet;

struct SnakeGame {
    width: i32,
    height: i32,
    food: Vec<Vec<i32>>,
    score: usize,
    trail: Vec<(i32, i32)>,
    tail: usize,
    occupied: HashSet<(i32, i32)>,
}

impl SnakeGame {
    fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        let mut occupied = HashSet::new();
        occupied.insert((0, 0));
        SnakeGame { width, height, food, score: 0, trail: vec![(0, 0)], tail: 0, occupied }
    }

    fn make_a_move(&mut self, direction: String) -> i32 {
        let (mut row, mut col) = self.trail[self.trail.len() - 1];
        match direction.as_str() {
            "U" => row -= 1,
            "D" => row += 1,
            "L" => col -= 1,
            "R" => col += 1,
            _ => unreachable!(),
        }
        if row < 0 || row >= self.height || col < 0 || col >= self.width {
            return -1;
        }
        let eats = self.score < self.food.len()
            && self.food[self.score][0] == row
            && self.food[self.score][1] == col;
        if eats {
            self.score += 1;
        } else {
            self.occupied.remove(&self.trail[self.tail]);
            self.tail += 1;
        }
        if !self.occupied.insert((row, col)) {
            return -1;
        }
        self.trail.push((row, col));
        self.score as i32
    }
}
