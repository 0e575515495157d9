//! Reference for the randomized set: a dense array of the values and a map of their places.

use std::collections::HashMap;

/// A set that can draw one of its values at random.
#[derive(Debug)]
pub struct RandomizedSet {
    /// The values without gaps, in no order that matters.
    values: Vec<i32>,
    /// Where each value is among them.
    places: HashMap<i32, usize>,
    random: SplitMix,
}

impl RandomizedSet {
    /// Makes an empty set.
    pub fn new() -> Self {
        RandomizedSet { values: Vec::new(), places: HashMap::new(), random: SplitMix(0) }
    }

    /// Puts a value in; false if it was there already.
    pub fn insert(&mut self, val: i32) -> bool {
        if self.places.contains_key(&val) {
            return false;
        }
        self.places.insert(val, self.values.len());
        self.values.push(val);
        true
    }

    /// Takes a value out; false if it was not there.
    pub fn remove(&mut self, val: i32) -> bool {
        let Some(place) = self.places.remove(&val) else {
            return false;
        };
        // The last value fills the gap, unless it is the one that goes.
        self.values.swap_remove(place);
        if let Some(&moved) = self.values.get(place) {
            self.places.insert(moved, place);
        }
        true
    }

    /// Draws a value, each with the same probability.
    pub fn get_random(&mut self) -> i32 {
        let place = self.random.below(self.values.len());
        self.values[place]
    }

    /// Nothing can be drawn from an empty set.
    pub fn can_get_random(&self) -> bool {
        !self.values.is_empty()
    }

    /// Any value of the set is a right answer.
    pub fn accepts_get_random(&mut self, answer: i32) -> bool {
        self.places.contains_key(&answer)
    }
}

/// Random numbers that are the same in every run.
#[derive(Debug)]
struct SplitMix(u64);

impl SplitMix {
    /// Evenly one of `0..n`: the product with a random fraction, in whole numbers. The bias of at
    /// most n / 2^64 is too small to be seen.
    fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.next()) * n as u128) >> 64) as usize
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
