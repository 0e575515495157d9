//! A grid with a mark for every cell of the board.

use std::collections::VecDeque;

struct SnakeGame {
    grid: Vec<Vec<bool>>,
    food: Vec<Vec<i32>>,
    eaten: usize,
    body: VecDeque<(usize, usize)>,
}

impl SnakeGame {
    fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        let mut grid = vec![vec![false; width as usize]; height as usize];
        grid[0][0] = true;
        SnakeGame { grid, food, eaten: 0, body: VecDeque::from(vec![(0, 0)]) }
    }

    fn make_a_move(&mut self, direction: String) -> i32 {
        let (r, c) = self.body[0];
        let next = match direction.as_str() {
            "U" => (r.wrapping_sub(1), c),
            "D" => (r + 1, c),
            "L" => (r, c.wrapping_sub(1)),
            _ => (r, c + 1),
        };
        if next.0 >= self.grid.len() || next.1 >= self.grid[0].len() {
            return -1;
        }
        let grows = self.eaten < self.food.len()
            && (self.food[self.eaten][0] as usize, self.food[self.eaten][1] as usize) == next;
        if grows {
            self.eaten += 1;
        } else {
            let tail = self.body.pop_back().unwrap();
            self.grid[tail.0][tail.1] = false;
        }
        if self.grid[next.0][next.1] {
            return -1;
        }
        self.grid[next.0][next.1] = true;
        self.body.push_front(next);
        self.eaten as i32
    }
}
