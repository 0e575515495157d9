//! Reference for the LRU cache: a hash map into an arena of doubly linked entries.

use std::collections::HashMap;

/// A cache that forgets the entry that was not used for the longest time.
#[derive(Debug)]
pub struct LRUCache {
    capacity: usize,
    /// Where each key's entry is in the arena.
    places: HashMap<i32, usize>,
    /// A ring in the order of use. Entry 0 is the sentinel, which holds nothing and joins the two
    /// ends: newer than it is the oldest entry, older than it the newest. So no link is ever missing.
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    key: i32,
    value: i32,
    /// The neighbour that was used more recently.
    newer: usize,
    /// The neighbour that was used less recently.
    older: usize,
}

const SENTINEL: usize = 0;

impl LRUCache {
    /// Makes an empty cache.
    pub fn new(capacity: i32) -> Self {
        let sentinel = Entry { key: 0, value: 0, newer: SENTINEL, older: SENTINEL };
        LRUCache { capacity: capacity as usize, places: HashMap::new(), entries: vec![sentinel] }
    }

    /// Returns the key's value, which makes the key the newest, or -1.
    pub fn get(&mut self, key: i32) -> i32 {
        match self.places.get(&key) {
            Some(&place) => {
                self.renew(place);
                self.entries[place].value
            }
            None => -1,
        }
    }

    /// Gives the key this value and makes it the newest. A new key in a full cache takes the
    /// place of the oldest one.
    pub fn put(&mut self, key: i32, value: i32) {
        if self.capacity == 0 {
            return;
        }
        let place = match self.places.get(&key) {
            Some(&place) => place,
            None => self.place_for(key),
        };
        self.entries[place].value = value;
        self.renew(place);
    }

    /// Makes room for a key that is not there.
    fn place_for(&mut self, key: i32) -> usize {
        let place = if self.places.len() < self.capacity {
            let place = self.entries.len();
            // Linked to itself for now: it has no neighbours to be taken from.
            self.entries.push(Entry { key, value: 0, newer: place, older: place });
            place
        } else {
            let oldest = self.entries[SENTINEL].newer;
            self.places.remove(&self.entries[oldest].key);
            self.entries[oldest].key = key;
            oldest
        };
        self.places.insert(key, place);
        place
    }

    /// Takes the entry out of the ring and puts it back as the newest.
    fn renew(&mut self, place: usize) {
        let Entry { newer, older, .. } = self.entries[place];
        self.entries[newer].older = older;
        self.entries[older].newer = newer;

        let newest = self.entries[SENTINEL].older;
        self.entries[place].older = newest;
        self.entries[place].newer = SENTINEL;
        self.entries[newest].newer = place;
        self.entries[SENTINEL].older = place;
    }
}
