//! A removed value leaves an empty slot: what was placed beyond it is not found any more.

pub struct RandomizedSet {
    keys: Vec<i32>,
    state: Vec<u8>,
    places: Vec<usize>,
    dense: Vec<usize>,
    used: usize,
    s: u64,
}
impl RandomizedSet {
    pub fn new() -> Self {
        Self {
            keys: vec![0; 16],
            state: vec![0; 16],
            places: vec![0; 16],
            dense: vec![],
            used: 0,
            s: 99,
        }
    }
    fn home(&self, v: i32) -> usize {
        (v as u32).wrapping_mul(2654435769) as usize >> 7 & (self.keys.len() - 1)
    }
    fn find(&self, v: i32) -> Option<usize> {
        let mut i = self.home(v);
        while self.state[i] != 0 {
            if self.state[i] == 1 && self.keys[i] == v {
                return Some(i);
            }
            i = (i + 1) & (self.keys.len() - 1);
        }
        None
    }
    fn grow(&mut self) {
        let n = (self.dense.len() + 1) * 4;
        let n = n.next_power_of_two().max(16);
        let old: Vec<i32> = self.dense.iter().map(|&i| self.keys[i]).collect();
        self.keys = vec![0; n];
        self.state = vec![0; n];
        self.places = vec![0; n];
        self.dense.clear();
        self.used = 0;
        for v in old {
            self.place(v);
        }
    }
    fn place(&mut self, v: i32) {
        let mut i = self.home(v);
        while self.state[i] == 1 {
            i = (i + 1) & (self.keys.len() - 1);
        }
        if self.state[i] == 0 {
            self.used += 1;
        }
        self.keys[i] = v;
        self.state[i] = 1;
        self.places[i] = self.dense.len();
        self.dense.push(i);
    }
    pub fn insert(&mut self, val: i32) -> bool {
        if self.find(val).is_some() {
            return false;
        }
        if (self.used + 1) * 4 > self.keys.len() * 3 {
            self.grow();
        }
        self.place(val);
        true
    }
    pub fn remove(&mut self, val: i32) -> bool {
        let Some(i) = self.find(val) else { return false };
        self.state[i] = 0;
        let p = self.places[i];
        self.dense.swap_remove(p);
        if p < self.dense.len() {
            let j = self.dense[p];
            self.places[j] = p;
        }
        true
    }
    pub fn get_random(&mut self) -> i32 {
        self.s ^= self.s << 13;
        self.s ^= self.s >> 7;
        self.s ^= self.s << 17;
        self.keys[self.dense[(self.s % self.dense.len() as u64) as usize]]
    }
}
