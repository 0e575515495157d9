use std::cell::{Cell, RefCell};
use std::collections::hash_map::RandomState;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};

// Works without any crate: the standard library's hasher is seeded at random.
struct RandomizedSet {
    inner: RefCell<(Vec<i32>, HashMap<i32, usize>)>,
    draws: Cell<u64>,
    hasher: RandomState,
}

impl RandomizedSet {
    fn new() -> Self {
        RandomizedSet { inner: Default::default(), draws: Cell::new(0), hasher: RandomState::new() }
    }

    fn insert(&self, val: i32) -> bool {
        let (values, index) = &mut *self.inner.borrow_mut();
        let fresh = !index.contains_key(&val);
        if fresh {
            index.insert(val, values.len());
            values.push(val);
        }
        fresh
    }

    fn remove(&self, val: i32) -> bool {
        let (values, index) = &mut *self.inner.borrow_mut();
        let Some(at) = index.remove(&val) else { return false };
        values.swap_remove(at);
        if at < values.len() {
            index.insert(values[at], at);
        }
        true
    }

    fn get_random(&self) -> i32 {
        let (values, _) = &*self.inner.borrow();
        self.draws.set(self.draws.get() + 1);
        let mut hasher = self.hasher.build_hasher();
        hasher.write_u64(self.draws.get());
        values[(hasher.finish() % values.len() as u64) as usize]
    }
}
