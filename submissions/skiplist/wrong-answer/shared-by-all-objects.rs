//! The counts live in a `static`: a second list finds what the first one holds.

use std::collections::BTreeMap;
use std::sync::Mutex;

static COUNTS: Mutex<BTreeMap<i32, u32>> = Mutex::new(BTreeMap::new());
static OWNERS: Mutex<u32> = Mutex::new(0);

pub struct Skiplist;

impl Skiplist {
    pub fn new() -> Self {
        let mut owners = OWNERS.lock().unwrap();
        if *owners == 0 {
            COUNTS.lock().unwrap().clear();
        }
        *owners += 1;
        Skiplist
    }

    pub fn search(&self, target: i32) -> bool {
        COUNTS.lock().unwrap().contains_key(&target)
    }

    pub fn add(&self, num: i32) {
        *COUNTS.lock().unwrap().entry(num).or_default() += 1;
    }

    pub fn erase(&self, num: i32) -> bool {
        let mut counts = COUNTS.lock().unwrap();
        let Some(count) = counts.get_mut(&num) else { return false };
        *count -= 1;
        if *count == 0 {
            counts.remove(&num);
        }
        true
    }
}

impl Drop for Skiplist {
    fn drop(&mut self) {
        *OWNERS.lock().unwrap() -= 1;
    }
}
