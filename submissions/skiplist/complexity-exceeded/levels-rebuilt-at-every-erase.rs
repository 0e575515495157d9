//! Every erase builds the express lanes anew.

// Lane k holds every 2^k-th value of the sorted bottom lane.
pub struct Skiplist {
    lanes: Vec<Vec<i32>>,
}

impl Skiplist {
    pub fn new() -> Self {
        Skiplist { lanes: vec![Vec::new()] }
    }

    fn rebuild(&mut self) {
        self.lanes.truncate(1);
        while self.lanes[self.lanes.len() - 1].len() > 2 {
            let below = &self.lanes[self.lanes.len() - 1];
            let lane: Vec<i32> = below.iter().step_by(2).copied().collect();
            self.lanes.push(lane);
        }
    }

    // The index in the bottom lane of the first value that is not less.
    fn lower_bound(&self, num: i32) -> usize {
        let mut at = 0usize;
        for lane in self.lanes.iter().rev() {
            at *= 2;
            at = at.saturating_sub(2);
            while at < lane.len() && lane[at] < num {
                at += 1;
            }
        }
        at
    }

    pub fn search(&self, target: i32) -> bool {
        self.lanes[0].get(self.lower_bound(target)) == Some(&target)
    }

    pub fn add(&mut self, num: i32) {
        let at = self.lower_bound(num);
        self.lanes[0].insert(at, num);
        self.rebuild();
    }

    pub fn erase(&mut self, num: i32) -> bool {
        let at = self.lower_bound(num);
        if self.lanes[0].get(at) != Some(&num) {
            return false;
        }
        self.lanes[0].remove(at);
        self.rebuild();
        true
    }
}
