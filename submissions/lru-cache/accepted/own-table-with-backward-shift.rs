#![allow(dead_code)]
use std::mem::MaybeUninit;

type Ix = u32;
const NONE: Ix = Ix::MAX;

#[derive(Clone, Copy)]
struct Slot {
    key: i32,
    value: i32,
    newer: Ix,
    older: Ix,
}

/// open addressing from key to slot, Fibonacci hashing, linear probing, deletion by shifting back
struct Index {
    cells: Box<[Ix]>,
    shift: u32,
}

impl Index {
    fn with_room_for(n: usize) -> Self {
        let bits = (2 * n.max(4)).next_power_of_two().trailing_zeros();
        Index { cells: vec![NONE; 1 << bits].into_boxed_slice(), shift: 32 - bits }
    }
    #[inline]
    fn home(&self, key: i32) -> usize {
        ((key as u32).wrapping_mul(2_654_435_769) >> self.shift) as usize
    }
    #[inline]
    fn mask(&self) -> usize {
        self.cells.len() - 1
    }
    fn find(&self, key: i32, slots: &[Slot]) -> Result<usize, usize> {
        let mut i = self.home(key);
        loop {
            match self.cells[i] {
                NONE => return Err(i),
                s if slots[s as usize].key == key => return Ok(i),
                _ => i = (i + 1) & self.mask(),
            }
        }
    }
    fn remove(&mut self, at: usize, slots: &[Slot]) {
        let (mut hole, mut i) = (at, at);
        loop {
            i = (i + 1) & self.mask();
            let s = self.cells[i];
            if s == NONE {
                break;
            }
            let home = self.home(slots[s as usize].key);
            if (i.wrapping_sub(home) & self.mask()) >= (i.wrapping_sub(hole) & self.mask()) {
                self.cells[hole] = s;
                hole = i;
            }
        }
        self.cells[hole] = NONE;
    }
}

pub struct LRUCache {
    cap: usize,
    slots: Vec<Slot>,
    index: Index,
    newest: Ix,
    oldest: Ix,
}

impl LRUCache {
    pub fn new(capacity: i32) -> Self {
        let cap = capacity.max(0) as usize;
        Self {
            cap,
            slots: Vec::with_capacity(cap),
            index: Index::with_room_for(cap),
            newest: NONE,
            oldest: NONE,
        }
    }
    fn unlink(&mut self, s: Ix) {
        let Slot { newer, older, .. } = self.slots[s as usize];
        match newer {
            NONE => self.newest = older,
            n => self.slots[n as usize].older = older,
        }
        match older {
            NONE => self.oldest = newer,
            o => self.slots[o as usize].newer = newer,
        }
    }
    fn link(&mut self, s: Ix) {
        let top = std::mem::replace(&mut self.newest, s);
        let me = &mut self.slots[s as usize];
        me.newer = NONE;
        me.older = top;
        match top {
            NONE => self.oldest = s,
            t => self.slots[t as usize].newer = s,
        }
    }
    pub fn get(&mut self, key: i32) -> Option<i32> {
        let at = self.index.find(key, &self.slots).ok()?;
        let s = self.index.cells[at];
        self.unlink(s);
        self.link(s);
        Some(self.slots[s as usize].value)
    }
    pub fn put(&mut self, key: i32, value: i32) {
        match self.index.find(key, &self.slots) {
            Ok(at) => {
                let s = self.index.cells[at];
                self.slots[s as usize].value = value;
                self.unlink(s);
                self.link(s);
            }
            Err(_) => {
                let s = if self.slots.len() < self.cap {
                    self.slots.push(Slot { key, value, newer: NONE, older: NONE });
                    (self.slots.len() - 1) as Ix
                } else {
                    let s = self.oldest;
                    let at = self.index.find(self.slots[s as usize].key, &self.slots).unwrap();
                    self.index.remove(at, &self.slots);
                    self.unlink(s);
                    self.slots[s as usize] = Slot { key, value, newer: NONE, older: NONE };
                    s
                };
                // the slot's key is already the new one, so probe for the first hole by hand
                let mut i = self.index.home(key);
                while self.index.cells[i] != NONE {
                    i = (i + 1) & self.index.mask();
                }
                self.index.cells[i] = s;
                self.link(s);
            }
        }
    }
}
