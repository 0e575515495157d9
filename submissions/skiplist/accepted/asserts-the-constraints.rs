//! A right solution that asserts the constraints of the problem: no call may ask for more.

use std::collections::BTreeMap;
#[derive(Default)]
struct Skiplist {
    m: BTreeMap<i32, usize>,
}
impl Skiplist {
    fn new() -> Self {
        Self::default()
    }
    fn search(&self, target: i32) -> bool {
        assert!((0..=20_000).contains(&target));
        self.m.contains_key(&target)
    }
    fn add(&mut self, num: i32) {
        assert!((0..=20_000).contains(&num));
        *self.m.entry(num).or_default() += 1;
    }
    fn erase(&mut self, num: i32) -> bool {
        assert!((0..=20_000).contains(&num));
        let Some(c) = self.m.get_mut(&num) else {
            return false;
        };
        *c -= 1;
        if *c == 0 {
            self.m.remove(&num);
        }
        true
    }
}
