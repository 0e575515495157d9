use std::cell::RefCell;
use std::collections::HashMap;

struct Inner {
    capacity: usize,
    slots: HashMap<i32, usize>,
    // (key, value, before, after); slot 0 closes the ring
    ring: Vec<(i32, i32, usize, usize)>,
}

struct LRUCache {
    inner: RefCell<Inner>,
}

// The template's own signatures: `&self` everywhere.
impl LRUCache {
    fn new(capacity: i32) -> Self {
        let capacity = capacity as usize;
        let mut ring = Vec::with_capacity(capacity + 1);
        ring.push((0, 0, 0, 0));
        LRUCache { inner: RefCell::new(Inner { capacity, slots: HashMap::new(), ring }) }
    }

    fn get(&self, key: i32) -> i32 {
        let mut inner = self.inner.borrow_mut();
        let Some(slot) = inner.slots.get(&key).copied() else {
            return -1;
        };
        inner.cut(slot);
        inner.append(slot);
        inner.ring[slot].1
    }

    fn put(&self, key: i32, value: i32) {
        let inner = &mut *self.inner.borrow_mut();
        let slot = if let Some(&slot) = inner.slots.get(&key) {
            inner.cut(slot);
            slot
        } else if inner.slots.len() == inner.capacity {
            let slot = inner.ring[0].3;
            inner.cut(slot);
            inner.slots.remove(&inner.ring[slot].0);
            slot
        } else {
            inner.ring.push((key, value, 0, 0));
            inner.ring.len() - 1
        };
        inner.ring[slot].0 = key;
        inner.ring[slot].1 = value;
        inner.slots.insert(key, slot);
        inner.append(slot);
    }
}

impl Inner {
    fn cut(&mut self, slot: usize) {
        let (_, _, before, after) = self.ring[slot];
        self.ring[before].3 = after;
        self.ring[after].2 = before;
    }

    fn append(&mut self, slot: usize) {
        let last = self.ring[0].2;
        self.ring[slot].2 = last;
        self.ring[slot].3 = 0;
        self.ring[last].3 = slot;
        self.ring[0].2 = slot;
    }
}
