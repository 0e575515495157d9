use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};
struct Logger {
    heap: BinaryHeap<Reverse<(i32, String)>>,
    set: HashSet<String>,
}
impl Logger {
    fn new() -> Self {
        Logger { heap: BinaryHeap::new(), set: HashSet::new() }
    }
    fn should_print_message(&mut self, t: i32, message: String) -> bool {
        while self.heap.peek().is_some_and(|Reverse((x, _))| *x <= t) {
            let Reverse((_, m)) = self.heap.pop().unwrap();
            self.set.remove(&m);
        }
        if !self.set.insert(message.clone()) {
            return false;
        }
        self.heap.push(Reverse((t + 10, message)));
        true
    }
}
