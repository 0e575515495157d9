//! Food and head are compared by `row * width + column` in 16 bits.

use std::collections::{HashSet, VecDeque};

struct SnakeGame {
    width: i32,
    height: i32,
    food: VecDeque<u16>,
    eaten: i32,
    body: VecDeque<(i32, i32)>,
    occupied: HashSet<(i32, i32)>,
}

impl SnakeGame {
    fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        SnakeGame {
            width,
            height,
            food: food.iter().map(|cell| (cell[0] * width + cell[1]) as u16).collect(),
            eaten: 0,
            body: VecDeque::from([(0, 0)]),
            occupied: HashSet::from([(0, 0)]),
        }
    }

    fn make_a_move(&mut self, direction: String) -> i32 {
        let (mut row, mut column) = self.body[0];
        match direction.as_str() {
            "U" => row -= 1,
            "D" => row += 1,
            "L" => column -= 1,
            _ => column += 1,
        }
        if row < 0 || column < 0 || row == self.height || column == self.width {
            return -1;
        }
        if self.food.front() == Some(&((row * self.width + column) as u16)) {
            self.food.pop_front();
            self.eaten += 1;
        } else if let Some(tail) = self.body.pop_back() {
            self.occupied.remove(&tail);
        }
        if !self.occupied.insert((row, column)) {
            return -1;
        }
        self.body.push_front((row, column));
        self.eaten
    }
}
