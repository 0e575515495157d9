//! The head is put in at the front of a `Vec`, and the body is searched.

struct SnakeGame {
    width: i32,
    height: i32,
    food: Vec<Vec<i32>>,
    next_food: usize,
    body: Vec<(i32, i32)>, // the head comes first
}

impl SnakeGame {
    fn new(width: i32, height: i32, food: Vec<Vec<i32>>) -> Self {
        SnakeGame { width, height, food, next_food: 0, body: vec![(0, 0)] }
    }

    fn make_a_move(&mut self, direction: String) -> i32 {
        let mut head = self.body[0];
        match &direction[..] {
            "U" => head.0 -= 1,
            "D" => head.0 += 1,
            "L" => head.1 -= 1,
            _ => head.1 += 1,
        }
        if head.0 < 0 || head.1 < 0 || head.0 == self.height || head.1 == self.width {
            return -1;
        }
        match self.food.get(self.next_food) {
            Some(food) if food[0] == head.0 && food[1] == head.1 => self.next_food += 1,
            _ => {
                self.body.pop();
            }
        }
        if self.body.contains(&head) {
            return -1;
        }
        self.body.insert(0, head);
        self.next_food as i32
    }
}
