//! An LRU cache as a crate: the order of use in a module of its own.

mod recency;

use recency::{Handle, Recency};
use std::collections::HashMap;

/// A cache of bounded size.
pub struct LRUCache {
    capacity: usize,
    entries: HashMap<i32, (i32, Handle)>,
    order: Recency,
}

impl LRUCache {
    /// Makes an empty cache.
    pub fn new(capacity: i32) -> Self {
        let capacity = capacity as usize;
        LRUCache { capacity, entries: HashMap::new(), order: Recency::default() }
    }

    /// Looks a key up.
    pub fn get(&mut self, key: i32) -> i32 {
        let Some((value, handle)) = self.entries.get(&key) else {
            return -1;
        };
        self.order.renew(*handle);
        *value
    }

    /// Stores a value.
    pub fn put(&mut self, key: i32, value: i32) {
        if let Some((old, handle)) = self.entries.get_mut(&key) {
            *old = value;
            self.order.renew(*handle);
            return;
        }
        if self.entries.len() == self.capacity {
            if let Some(forgotten) = self.order.pop_oldest() {
                self.entries.remove(&forgotten);
            }
        }
        let handle = self.order.push(key);
        self.entries.insert(key, (value, handle));
    }
}
