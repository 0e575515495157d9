use std::collections::LinkedList;

pub struct HitCounter {
    hits: LinkedList<i32>,
}

impl HitCounter {
    pub fn new() -> Self {
        Self { hits: LinkedList::new() }
    }

    fn clean(&mut self, now: i32) {
        while matches!(self.hits.front(), Some(first) if *first <= now - 300) {
            self.hits.pop_front();
        }
    }

    pub fn hit(&mut self, timestamp: i32) {
        self.clean(timestamp);
        self.hits.push_back(timestamp);
    }

    pub fn get_hits(&mut self, timestamp: i32) -> i32 {
        self.clean(timestamp);
        self.hits.len() as i32
    }
}
