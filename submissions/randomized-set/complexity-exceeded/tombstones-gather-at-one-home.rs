//! New values do not take the slots of removed ones: one value in and out makes a long run of them.

struct Table {
    slots: Vec<u32>,
    used: usize,
}
const EMPTY: u32 = u32::MAX;
const GONE: u32 = u32::MAX - 1;
fn mix(x: i32) -> usize {
    let mut h = x as u32 as u64;
    h = (h ^ (h >> 16)).wrapping_mul(0x85EBCA6B9E3779B1);
    (h >> 20) as usize
}
pub struct RandomizedSet {
    dense: Vec<i32>,
    table: Table,
    seed: u32,
}
impl RandomizedSet {
    pub fn new() -> Self {
        RandomizedSet {
            dense: vec![],
            table: Table { slots: vec![EMPTY; 8], used: 0 },
            seed: 12345,
        }
    }
    fn find(&self, val: i32) -> Option<usize> {
        let m = self.table.slots.len() - 1;
        let mut i = mix(val) & m;
        loop {
            match self.table.slots[i] {
                EMPTY => return None,
                GONE => {}
                d => {
                    if self.dense[d as usize] == val {
                        return Some(i);
                    }
                }
            }
            i = (i + 1) & m;
        }
    }
    fn place(&mut self, val: i32, d: u32) {
        let m = self.table.slots.len() - 1;
        let mut i = mix(val) & m;
        while self.table.slots[i] != EMPTY {
            i = (i + 1) & m;
        }
        self.table.slots[i] = d;
        self.table.used += 1;
    }
    pub fn insert(&mut self, val: i32) -> bool {
        if self.find(val).is_some() {
            return false;
        }
        if (self.table.used + 1) * 2 > self.table.slots.len() {
            let want = ((self.dense.len() + 1) * 4).next_power_of_two().max(8);
            self.table = Table { slots: vec![EMPTY; want], used: 0 };
            for d in 0..self.dense.len() {
                self.place(self.dense[d], d as u32);
            }
        }
        self.place(val, self.dense.len() as u32);
        self.dense.push(val);
        true
    }
    pub fn remove(&mut self, val: i32) -> bool {
        match self.find(val) {
            None => false,
            Some(slot) => {
                let d = self.table.slots[slot];
                let last = self.dense[self.dense.len() - 1];
                let moved = self.find(last).unwrap();
                self.table.slots[moved] = d;
                self.table.slots[slot] = GONE;
                self.dense.swap_remove(d as usize);
                true
            }
        }
    }
    pub fn get_random(&mut self) -> i32 {
        let mut r = || {
            self.seed ^= self.seed << 13;
            self.seed ^= self.seed >> 17;
            self.seed ^= self.seed << 5;
            self.seed
        };
        let n = self.dense.len() as u32;
        let limit = u32::MAX - u32::MAX % n;
        loop {
            let x = r();
            if x < limit {
                return self.dense[(x % n) as usize];
            }
        }
    }
}
