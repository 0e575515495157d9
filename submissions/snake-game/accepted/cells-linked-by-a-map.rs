//! One hash map is the body: every cell leads to the next one towards the head.

use std::collections::HashMap;

type Cell = u32;

// Every cell of the body leads to the next one towards the head.
pub struct SnakeGame {
    width: i64,
    height: i64,
    food: std::vec::IntoIter<Vec<i32>>,
    wanted: Option<Cell>,
    towards_head: HashMap<Cell, Cell>,
    head: Cell,
    tail: Cell,
    score: i32,
}

impl SnakeGame {
    pub fn new(width: i64, height: i64, food: Vec<Vec<i32>>) -> Self {
        let mut game = SnakeGame {
            width,
            height,
            food: food.into_iter(),
            wanted: None,
            towards_head: HashMap::new(),
            head: 0,
            tail: 0,
            score: 0,
        };
        game.serve();
        game
    }

    fn serve(&mut self) {
        self.wanted = self.food.next().map(|cell| cell[0] as Cell * self.width as Cell + cell[1] as Cell);
    }

    pub fn make_a_move(&mut self, direction: &str) -> Option<i32> {
        let row = self.head as i64 / self.width;
        let column = self.head as i64 % self.width;
        let (row, column) = match direction {
            "U" => (row - 1, column),
            "D" => (row + 1, column),
            "L" => (row, column - 1),
            _ => (row, column + 1),
        };
        if !(0..self.height).contains(&row) || !(0..self.width).contains(&column) {
            return None;
        }
        let next = (row * self.width + column) as Cell;
        if self.wanted == Some(next) {
            self.score += 1;
            self.serve();
            self.towards_head.insert(self.head, next);
        } else {
            self.towards_head.insert(self.head, next);
            self.tail = self.towards_head.remove(&self.tail).unwrap();
        }
        // The head itself has no entry, so whoever has one is body.
        if self.towards_head.contains_key(&next) {
            return None;
        }
        self.head = next;
        Some(self.score)
    }
}
