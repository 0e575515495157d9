//! Reference for the snake: a queue of the cells from head to tail, and a set of the same cells.

use std::collections::{HashSet, VecDeque};

/// A snake on a board, with the food that it is to eat in order.
#[derive(Debug)]
pub struct SnakeGame {
    width: i32,
    height: i32,
    food: Vec<Vec<i32>>,
    eaten: usize,
    /// The head is at the front.
    body: VecDeque<Cell>,
    /// The cells of `body`.
    covered: HashSet<Cell>,
    over: bool,
}

/// A row and a column.
type Cell = (i32, i32);

impl SnakeGame {
    /// A snake of one cell in the upper left corner.
    pub fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        let start = (0, 0);
        SnakeGame {
            width,
            height,
            food,
            eaten: 0,
            body: VecDeque::from([start]),
            covered: HashSet::from([start]),
            over: false,
        }
    }

    /// Moves the head; the answer is how much was eaten so far, or -1 when the game is over.
    pub fn make_a_move(&mut self, direction: String) -> i32 {
        let head = self.ahead(&direction);
        if self.over || self.is_deadly(head) {
            self.over = true;
            return -1;
        }
        if self.food_at(self.eaten) == Some(head) {
            self.eaten += 1;
        } else if let Some(tail) = self.body.pop_back() {
            // The tail goes before the head comes: the head may take its place.
            self.covered.remove(&tail);
        }
        self.body.push_front(head);
        self.covered.insert(head);
        self.eaten as i32
    }

    /// Food lies on the board, and the first piece not under the snake.
    pub fn can_new(width: i32, height: i32, food: Vec<Vec<i32>>) -> bool {
        let is_on_board =
            |cell: &Vec<i32>| (0..height).contains(&cell[0]) && (0..width).contains(&cell[1]);
        food.iter().all(is_on_board) && food.first() != Some(&vec![0, 0])
    }

    /// Nobody moves on after the end, nor eats while the next food would appear on the snake.
    pub fn can_make_a_move(&self, direction: String) -> bool {
        let head = self.ahead(&direction);
        let eats = !self.is_deadly(head) && self.food_at(self.eaten) == Some(head);
        let next = self.food_at(self.eaten + 1);
        let appears_on_snake = |next| next == head || self.covered.contains(&next);
        let strands = eats && next.is_some_and(appears_on_snake);
        !self.over && !strands
    }

    /// A snake that lives, and that comes nearer to its food on most of its moves.
    pub fn likely_make_a_move(&self, direction: String) -> bool {
        let head = self.ahead(&direction);
        if self.is_deadly(head) {
            return false;
        }
        let Some(food) = self.food_at(self.eaten) else { return true };
        let distance = |cell: Cell| cell.0.abs_diff(food.0) + cell.1.abs_diff(food.1);
        let strays = (self.body[0].0 + self.body[0].1 + self.eaten as i32) % 5 == 0;
        strays || distance(head) < distance(self.body[0])
    }

    fn ahead(&self, direction: &str) -> Cell {
        let (row, column) = self.body[0];
        match direction {
            "U" => (row - 1, column),
            "D" => (row + 1, column),
            "L" => (row, column - 1),
            _ => (row, column + 1),
        }
    }

    /// Off the board, or on the snake: but the tail moves away, and it stays only for food, which
    /// never lies on it.
    fn is_deadly(&self, head: Cell) -> bool {
        let is_on_board = (0..self.height).contains(&head.0) && (0..self.width).contains(&head.1);
        let bites = self.covered.contains(&head) && self.body.back() != Some(&head);
        !is_on_board || bites
    }

    fn food_at(&self, index: usize) -> Option<Cell> {
        self.food.get(index).map(|cell| (cell[0], cell[1]))
    }
}
