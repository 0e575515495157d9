//! A sorted `Vec`: the search is quick, but all that is behind has to move.

struct Skiplist {
    sorted: Vec<i32>,
}

impl Skiplist {
    fn new() -> Self {
        Skiplist { sorted: Vec::new() }
    }

    fn search(&self, target: i32) -> bool {
        self.sorted.binary_search(&target).is_ok()
    }

    fn add(&mut self, num: i32) {
        let at = self.sorted.partition_point(|&x| x < num);
        self.sorted.insert(at, num);
    }

    fn erase(&mut self, num: i32) -> bool {
        if let Ok(at) = self.sorted.binary_search(&num) {
            self.sorted.remove(at);
            true
        } else {
            false
        }
    }
}
