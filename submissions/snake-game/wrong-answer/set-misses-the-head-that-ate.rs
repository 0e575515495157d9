//! A head that comes to food is put into the queue only.

use std::collections::{HashSet, VecDeque};

struct SnakeGame {
    width: i32,
    height: i32,
    food: Vec<Vec<i32>>,
    score: usize,
    snake: VecDeque<(i32, i32)>,
    occupied: HashSet<(i32, i32)>,
}

impl SnakeGame {
    fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        let mut snake = VecDeque::new();
        snake.push_back((0, 0));
        let mut occupied = HashSet::new();
        occupied.insert((0, 0));
        SnakeGame { width, height, food, score: 0, snake, occupied }
    }

    fn make_a_move(&mut self, direction: String) -> i32 {
        let (mut row, mut col) = *self.snake.back().unwrap();
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
            let tail = self.snake.pop_front().unwrap();
            self.occupied.remove(&tail);
        }
        if self.occupied.contains(&(row, col)) {
            return -1;
        }
        if !eats {
            self.occupied.insert((row, col));
        }
        self.snake.push_back((row, col));
        self.score as i32
    }
}
