//! The tail holds 20000, so a search for it walks into the tail.

use std::cell::RefCell;

const LEVELS: usize = 16;

#[derive(Clone)]
struct Entry {
    key: i32,
    forward: [u32; LEVELS],
}

#[derive(Default)]
struct Inner {
    entries: Vec<Entry>,
    unused: Vec<u32>,
    state: u64,
}

// The template has `&self` everywhere: interior mutability keeps the signatures as they are.
struct Skiplist {
    inner: RefCell<Inner>,
}

impl Skiplist {
    fn new() -> Self {
        let head = Entry { key: i32::MIN, forward: [0; LEVELS] };
        let tail = Entry { key: 20000, forward: [1; LEVELS] };
        let mut inner = Inner { entries: vec![head, tail], unused: Vec::new(), state: 42 };
        inner.entries[0].forward = [1; LEVELS];
        Skiplist { inner: RefCell::new(inner) }
    }

    fn search(&self, target: i32) -> bool {
        let inner = self.inner.borrow();
        let before = inner.before(target);
        let at = inner.entries[before[0] as usize].forward[0];
        inner.entries[at as usize].key == target
    }

    fn add(&self, num: i32) {
        let mut inner = self.inner.borrow_mut();
        let before = inner.before(num);
        let height = inner.height();
        let entry = Entry { key: num, forward: [0; LEVELS] };
        let id = if let Some(id) = inner.unused.pop() {
            inner.entries[id as usize] = entry;
            id
        } else {
            inner.entries.push(entry);
            inner.entries.len() as u32 - 1
        };
        for level in 0..height {
            let prev = before[level] as usize;
            inner.entries[id as usize].forward[level] = inner.entries[prev].forward[level];
            inner.entries[prev].forward[level] = id;
        }
    }

    fn erase(&self, num: i32) -> bool {
        let mut inner = self.inner.borrow_mut();
        let before = inner.before(num);
        let id = inner.entries[before[0] as usize].forward[0];
        if id == 1 || inner.entries[id as usize].key != num {
            return false;
        }
        for level in 0..LEVELS {
            let prev = before[level] as usize;
            if inner.entries[prev].forward[level] == id {
                inner.entries[prev].forward[level] = inner.entries[id as usize].forward[level];
            }
        }
        inner.unused.push(id);
        true
    }
}

impl Inner {
    fn height(&mut self) -> usize {
        self.state = self.state.wrapping_mul(0x5851f42d4c957f2d).wrapping_add(0x14057b7ef767814f);
        (1 + (self.state >> 40).trailing_zeros() as usize).min(LEVELS)
    }

    fn before(&self, key: i32) -> [u32; LEVELS] {
        let mut before = [0; LEVELS];
        let mut at = 0;
        for level in (0..LEVELS).rev() {
            loop {
                let next = self.entries[at as usize].forward[level];
                if self.entries[next as usize].key >= key {
                    break;
                }
                at = next;
            }
            before[level] = at;
        }
        before
    }
}
