//! An unsorted `Vec`, searched from the front.

struct Skiplist {
    values: Vec<i32>,
}

impl Skiplist {
    fn new() -> Self {
        Skiplist { values: Vec::new() }
    }

    fn search(&self, target: i32) -> bool {
        self.values.iter().any(|&x| x == target)
    }

    fn add(&mut self, num: i32) {
        self.values.push(num);
    }

    fn erase(&mut self, num: i32) -> bool {
        if let Some(at) = self.values.iter().position(|&x| x == num) {
            self.values.swap_remove(at);
            true
        } else {
            false
        }
    }
}
