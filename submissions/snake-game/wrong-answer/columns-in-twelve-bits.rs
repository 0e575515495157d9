//! A cell is its row, shifted by 12 bits, with its column: from column 4096 on cells share numbers.

use std::collections::{HashSet, VecDeque};

struct SnakeGame {
    width: i32,
    height: i32,
    food: Vec<Vec<i32>>,
    eaten: usize,
    body: VecDeque<(i32, i32)>,
    cells: HashSet<i32>,
}

impl SnakeGame {
    fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        SnakeGame {
            width,
            height,
            food,
            eaten: 0,
            body: VecDeque::from([(0, 0)]),
            cells: HashSet::from([0]),
        }
    }

    fn cell((row, column): (i32, i32)) -> i32 {
        row << 12 | column
    }

    fn make_a_move(&mut self, direction: String) -> i32 {
        let (row, column) = self.body[0];
        let head = match direction.as_str() {
            "U" => (row - 1, column),
            "D" => (row + 1, column),
            "L" => (row, column - 1),
            _ => (row, column + 1),
        };
        if !(0..self.height).contains(&head.0) || !(0..self.width).contains(&head.1) {
            return -1;
        }
        if self.food.get(self.eaten).is_some_and(|food| (food[0], food[1]) == head) {
            self.eaten += 1;
        } else if let Some(tail) = self.body.pop_back() {
            self.cells.remove(&Self::cell(tail));
        }
        if !self.cells.insert(Self::cell(head)) {
            return -1;
        }
        self.body.push_front(head);
        self.eaten as i32
    }
}
