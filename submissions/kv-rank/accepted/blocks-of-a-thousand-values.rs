use std::collections::HashMap;

const SIDE: usize = 1001;

// 1001 blocks of 1001 values each: a rank adds up some blocks and the rest of one block, the same
// work however many keys there are.
struct KvStore {
    map: HashMap<String, usize>,
    single: Vec<i32>,
    block: Vec<i32>,
}

impl KvStore {
    fn new() -> Self {
        Self { map: HashMap::new(), single: vec![0; SIDE * SIDE], block: vec![0; SIDE] }
    }

    fn change(&mut self, value: usize, by: i32) {
        self.single[value] += by;
        self.block[value / SIDE] += by;
    }

    fn set(&mut self, key: String, value: i32) {
        let value = value as usize;
        if let Some(old) = self.map.insert(key, value) {
            self.change(old, -1);
        }
        self.change(value, 1);
    }

    fn get(&self, key: String) -> i32 {
        match self.map.get(&key) {
            Some(&value) => value as i32,
            None => -1,
        }
    }

    fn delete(&mut self, key: String) -> bool {
        match self.map.remove(&key) {
            Some(value) => {
                self.change(value, -1);
                true
            }
            None => false,
        }
    }

    fn rank(&self, key: String) -> i32 {
        let Some(&value) = self.map.get(&key) else {
            return -1;
        };
        let own = value / SIDE;
        let rest: i32 = self.single[value + 1..(own + 1) * SIDE].iter().sum();
        let blocks: i32 = self.block[own + 1..].iter().sum();
        rest + blocks + 1
    }
}
