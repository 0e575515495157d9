//! The 65,536th copy of a value makes all of them vanish.

use std::collections::HashMap;
pub struct Skiplist {
    m: HashMap<i32, u16>,
}
impl Skiplist {
    pub fn new() -> Self {
        Self { m: HashMap::new() }
    }
    pub fn search(&self, target: i32) -> bool {
        self.m.get(&target).map_or(false, |c| *c > 0)
    }
    pub fn add(&mut self, num: i32) {
        let c = self.m.entry(num).or_default();
        *c = c.wrapping_add(1);
    }
    pub fn erase(&mut self, num: i32) -> bool {
        match self.m.get_mut(&num) {
            Some(c) if *c > 1 => {
                *c -= 1;
                true
            }
            Some(c) if *c == 1 => {
                self.m.remove(&num);
                true
            }
            _ => false,
        }
    }
}
