use std::collections::HashMap;

struct Skiplist {
    counts: HashMap<i32, u32>,
}

/**
 * `&self` means the method takes an immutable reference.
 * If you need a mutable reference, change it to `&mut self` instead.
 */
impl Skiplist {
    fn new() -> Self {
        Skiplist { counts: HashMap::new() }
    }

    fn search(&self, target: i32) -> bool {
        self.counts.contains_key(&target)
    }

    fn add(&mut self, num: i32) {
        *self.counts.entry(num).or_insert(0) += 1;
    }

    fn erase(&mut self, num: i32) -> bool {
        match self.counts.get_mut(&num) {
            Some(count) if *count > 1 => {
                *count -= 1;
                true
            }
            Some(_) => {
                self.counts.remove(&num);
                true
            }
            None => false,
        }
    }
}

/**
 * Your Skiplist object will be instantiated and called as such:
 * let obj = Skiplist::new();
 * let ret_1: bool = obj.search(target);
 * obj.add(num);
 * let ret_3: bool = obj.erase(num);
 */
