//! The answer is the length of the snake.

use std::collections::{HashMap, VecDeque};

const NOBODY: u64 = u64::MAX;

// Remembers for each cell of the body at which move the head came there: what lies further back
// than the length of the snake is free again.
#[derive(Clone, Debug)]
pub struct SnakeGame {
    size: (i32, i32),
    food: VecDeque<(i32, i32)>,
    came_at: HashMap<(i32, i32), u64>,
    trail: VecDeque<(i32, i32)>,
    head: (i32, i32),
    moves: u64,
    length: u64,
}

impl SnakeGame {
    pub fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        SnakeGame {
            size: (height, width),
            food: food.iter().map(|f| (f[0], f[1])).collect(),
            came_at: HashMap::from([((0, 0), 0)]),
            trail: VecDeque::from([(0, 0)]),
            head: (0, 0),
            moves: 0,
            length: 1,
        }
    }

    pub fn make_a_move(&mut self, direction: String) -> i32 {
        let (dr, dc) = match direction.chars().next() {
            Some('U') => (-1, 0),
            Some('D') => (1, 0),
            Some('L') => (0, -1),
            _ => (0, 1),
        };
        let head = (self.head.0 + dr, self.head.1 + dc);
        if head.0 < 0 || head.1 < 0 || head.0 >= self.size.0 || head.1 >= self.size.1 {
            return -1;
        }
        self.moves += 1;
        if self.food.front() == Some(&head) {
            self.food.pop_front();
            self.length += 1;
        }
        let came_at = self.came_at.get(&head).copied().unwrap_or(NOBODY);
        if came_at != NOBODY && came_at + self.length > self.moves {
            return -1;
        }
        self.came_at.insert(head, self.moves);
        self.trail.push_back(head);
        while self.trail.len() as u64 > self.length {
            let old = self.trail.pop_front().unwrap();
            if self.came_at[&old] + self.length <= self.moves {
                self.came_at.remove(&old);
            }
        }
        self.head = head;
        self.length as i32
    }
}
