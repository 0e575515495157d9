//! A flat table with a byte for every cell of the board: cheap to get, but the space grows with the board.

use std::collections::VecDeque;

struct SnakeGame {
    grid: Vec<u8>,
    width: usize,
    height: usize,
    food: Vec<Vec<i32>>,
    eaten: usize,
    body: VecDeque<(usize, usize)>,
}

impl SnakeGame {
    fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        let (width, height) = (width as usize, height as usize);
        let mut grid = vec![0; width * height];
        grid[0] = 1;
        SnakeGame { grid, width, height, food, eaten: 0, body: VecDeque::from(vec![(0, 0)]) }
    }

    fn make_a_move(&mut self, direction: String) -> i32 {
        let (r, c) = self.body[0];
        let next = match direction.as_str() {
            "U" => (r.wrapping_sub(1), c),
            "D" => (r + 1, c),
            "L" => (r, c.wrapping_sub(1)),
            _ => (r, c + 1),
        };
        if next.0 >= self.height || next.1 >= self.width {
            return -1;
        }
        let grows = self.eaten < self.food.len()
            && (self.food[self.eaten][0] as usize, self.food[self.eaten][1] as usize) == next;
        if grows {
            self.eaten += 1;
        } else {
            let tail = self.body.pop_back().unwrap();
            self.grid[tail.0 * self.width + tail.1] = 0;
        }
        if self.grid[next.0 * self.width + next.1] != 0 {
            return -1;
        }
        self.grid[next.0 * self.width + next.1] = 1;
        self.body.push_front(next);
        self.eaten as i32
    }
}
