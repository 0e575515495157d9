//! Reference for the LFU cache: for every use count a ring of its entries in the order of use.

use std::collections::HashMap;

/// A cache that forgets the entry that was used least often.
#[derive(Debug)]
pub struct LFUCache {
    capacity: usize,
    /// Where each key's entry is in the arena.
    places: HashMap<i32, usize>,
    /// For each use count that occurs, where the sentinel of its ring is in the arena.
    rings: HashMap<usize, usize>,
    /// The smallest use count that occurs.
    fewest: usize,
    /// Entries, and the sentinels that join the oldest entry of a ring to its newest.
    arena: Vec<Entry>,
    /// Places in the arena that nobody uses.
    free: Vec<usize>,
}

#[derive(Debug)]
struct Entry {
    key: i32,
    value: i32,
    uses: usize,
    /// The neighbour that was used more recently.
    newer: usize,
    /// The neighbour that was used less recently.
    older: usize,
}

impl LFUCache {
    /// Makes an empty cache.
    pub fn new(capacity: i32) -> Self {
        LFUCache {
            capacity: capacity as usize,
            places: HashMap::new(),
            rings: HashMap::new(),
            fewest: 0,
            arena: Vec::new(),
            free: Vec::new(),
        }
    }

    /// Returns the key's value, which counts as a use, or -1.
    pub fn get(&mut self, key: i32) -> i32 {
        match self.places.get(&key) {
            Some(&place) => {
                self.count_use(place);
                self.arena[place].value
            }
            None => -1,
        }
    }

    /// Gives the key this value, which counts as a use. A new key in a full cache takes the place
    /// of the one that was used least often, and among those least recently.
    pub fn put(&mut self, key: i32, value: i32) {
        if self.capacity == 0 {
            return;
        }
        if let Some(&place) = self.places.get(&key) {
            self.arena[place].value = value;
            self.count_use(place);
            return;
        }
        if self.places.len() == self.capacity {
            self.evict();
        }
        let place = self.allocate(key, value);
        self.arena[place].uses = 1;
        self.fewest = 1;
        self.places.insert(key, place);
        self.append(place);
    }

    fn count_use(&mut self, place: usize) {
        self.take_out(place);
        let uses = self.arena[place].uses;
        if self.fewest == uses && !self.rings.contains_key(&uses) {
            // Nobody was used less often, and this entry is the first that moves up from there.
            self.fewest = uses + 1;
        }
        self.arena[place].uses = uses + 1;
        self.append(place);
    }

    fn evict(&mut self) {
        let oldest = self.arena[self.rings[&self.fewest]].newer;
        self.take_out(oldest);
        self.places.remove(&self.arena[oldest].key);
        self.free.push(oldest);
    }

    /// Makes an entry that is linked to itself only.
    fn allocate(&mut self, key: i32, value: i32) -> usize {
        let place = self.free.pop().unwrap_or(self.arena.len());
        let entry = Entry { key, value, uses: 0, newer: place, older: place };
        match self.arena.get_mut(place) {
            Some(unused) => *unused = entry,
            None => self.arena.push(entry),
        }
        place
    }

    /// Puts the entry into the ring of its use count, as the newest.
    fn append(&mut self, place: usize) {
        let uses = self.arena[place].uses;
        let sentinel = match self.rings.get(&uses) {
            Some(&sentinel) => sentinel,
            None => {
                let sentinel = self.allocate(0, 0);
                self.rings.insert(uses, sentinel);
                sentinel
            }
        };
        let newest = self.arena[sentinel].older;
        self.arena[place].older = newest;
        self.arena[place].newer = sentinel;
        self.arena[newest].newer = place;
        self.arena[sentinel].older = place;
    }

    /// Takes the entry out of its ring, and gives up a ring that becomes empty.
    fn take_out(&mut self, place: usize) {
        let Entry { newer, older, uses, .. } = self.arena[place];
        self.arena[newer].older = older;
        self.arena[older].newer = newer;
        if newer == older {
            // The only neighbour left is the sentinel.
            self.rings.remove(&uses);
            self.free.push(newer);
        }
    }
}
