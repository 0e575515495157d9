use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

struct LRUCache {
    capacity: usize,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    tick: u64,
    values: HashMap<i32, (i32, u64)>,
    order: BTreeMap<u64, i32>,
}

impl LRUCache {
    fn new(capacity: i32) -> Self {
        LRUCache { capacity: capacity as usize, state: RefCell::default() }
    }

    fn get(&self, key: i32) -> i32 {
        let state = self.state.borrow();
        match state.values.get(&key) {
            Some(&(value, _)) => {
                self.touch(key, value);
                value
            }
            None => -1,
        }
    }

    fn put(&self, key: i32, value: i32) {
        self.touch(key, value);
        let mut state = self.state.borrow_mut();
        if state.values.len() > self.capacity {
            let (_, oldest) = state.order.pop_first().unwrap();
            state.values.remove(&oldest);
        }
    }

    fn touch(&self, key: i32, value: i32) {
        let mut state = self.state.borrow_mut();
        state.tick += 1;
        let tick = state.tick;
        if let Some((_, before)) = state.values.insert(key, (value, tick)) {
            state.order.remove(&before);
        }
        state.order.insert(tick, key);
    }
}
