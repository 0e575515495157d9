// Doubles its room when it is full and gives half of it back as soon as half is free: at the edge
// every push and every pop moves everything.
struct MinStack {
    /// Each value with the minimum up to it.
    values: Vec<(i32, i32)>,
    room: usize,
}

impl MinStack {
    fn new() -> Self {
        MinStack { values: Vec::with_capacity(1), room: 1 }
    }

    fn push(&mut self, val: i32) {
        if self.values.len() == self.room {
            self.move_to(2 * self.room);
        }
        let least = self.values.last().map_or(val, |last| last.1.min(val));
        self.values.push((val, least));
    }

    fn pop(&mut self) {
        self.values.pop();
        if self.room > 1 && self.values.len() <= self.room / 2 {
            self.move_to(self.room / 2);
        }
    }

    fn top(&self) -> i32 {
        self.values[self.values.len() - 1].0
    }

    fn get_min(&self) -> i32 {
        self.values[self.values.len() - 1].1
    }

    fn move_to(&mut self, room: usize) {
        let mut values = Vec::with_capacity(room);
        values.extend_from_slice(&self.values);
        self.values = values;
        self.room = room;
    }
}
