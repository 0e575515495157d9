//! Remembers the values that were used before in a sequence.

use crate::problem::Type;

/// Different values in the order of their first use, each encoded as words.
#[derive(Debug, Default)]
pub(super) struct Pool {
    words: Vec<u64>,
    /// Where each value ends in `words`.
    ends: Vec<usize>,
    /// Open addressing: the generation that an entry is of, and the value's index.
    table: Vec<(u32, u32)>,
    generation: u32,
    /// The four values used last, the latest first.
    recent: [u32; 4],
    recent_len: usize,
}

impl Pool {
    /// Forgets all values, in constant time: entries of an older generation count as free.
    pub fn clear(&mut self) {
        self.words.clear();
        self.ends.clear();
        self.recent_len = 0;
        self.generation = self.generation.wrapping_add(1);
        if self.generation == 0 {
            self.table.fill((0, 0));
            self.generation = 1;
        }
    }

    /// How many different values there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The value with this index.
    pub fn value(&self, index: usize) -> &[u64] {
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.words[start..self.ends[index]]
    }

    /// How many of the values used last are known: four at most.
    pub fn recent_len(&self) -> usize {
        self.recent_len
    }

    /// One of the four different values used last, 0 is the latest.
    pub fn recent(&self, index: usize) -> &[u64] {
        self.value(self.recent[index] as usize)
    }

    /// Whether the value was used before.
    pub fn contains(&self, value: &[u64]) -> bool {
        !self.table.is_empty() && self.find(value).is_ok()
    }

    /// Adds a value; false if it was there.
    pub fn insert(&mut self, value: &[u64]) -> bool {
        if (self.ends.len() + 1) * 2 > self.table.len() {
            self.grow();
        }
        let (index, new) = match self.find(value) {
            Ok(index) => (index, false),
            Err(slot) => {
                let index = self.ends.len() as u32;
                self.words.extend_from_slice(value);
                self.ends.push(self.words.len());
                self.table[slot] = (self.generation, index);
                (index, true)
            }
        };
        self.touch(index);
        new
    }

    /// Adds the values of this type that are so deep inside lists; returns how many words they took.
    pub fn insert_items(&mut self, words: &[u64], depth: usize, ty: &Type) -> usize {
        if depth == 0 {
            let width = width(words, ty);
            self.insert(&words[..width]);
            return width;
        }
        (0..words[0]).fold(1, |at, _| at + self.insert_items(&words[at..], depth - 1, ty))
    }

    fn touch(&mut self, index: u32) {
        let known = &self.recent[..self.recent_len];
        let from = known.iter().position(|&i| i == index).unwrap_or_else(|| {
            self.recent_len = (self.recent_len + 1).min(4);
            self.recent_len - 1
        });
        self.recent.copy_within(0..from, 1);
        self.recent[0] = index;
    }

    /// The index of the value, or the free slot where it belongs.
    fn find(&self, value: &[u64]) -> Result<u32, usize> {
        let mask = self.table.len() - 1;
        let mut slot = hash(value) as usize & mask;
        loop {
            match self.table[slot] {
                (generation, _) if generation != self.generation => return Err(slot),
                (_, index) if self.value(index as usize) == value => return Ok(index),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        let slots = (self.table.len() * 2).max(64);
        self.table.clear();
        self.table.resize(slots, (0, 0));
        self.generation = 1;
        for index in 0..self.ends.len() {
            let slot = self.find(self.value(index)).expect_err("all values differ");
            self.table[slot] = (self.generation, index as u32);
        }
    }
}

/// How many words the value at the beginning takes.
fn width(words: &[u64], ty: &Type) -> usize {
    match ty {
        Type::Text => 1 + (words[0] as usize).div_ceil(8),
        Type::List(of) => (0..words[0]).fold(1, |at, _| at + width(&words[at..], of)),
        _ => 1,
    }
}

fn hash(value: &[u64]) -> u64 {
    let mixed = value.iter().fold(value.len() as u64, |h, &word| {
        (h.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    });
    mixed ^ mixed >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pool_holds_every_value_once_and_forgets_when_cleared() {
        let mut pool = Pool::default();
        for round in 0..3 {
            pool.clear();
            assert!(!pool.contains(&[round]));
            for value in 0..1000 {
                assert!(pool.insert(&[value]));
                assert!(!pool.insert(&[value]));
                assert!(pool.insert(&[2, value]));
            }
            assert_eq!(pool.len(), 2000);
            assert!(pool.contains(&[999]) && pool.contains(&[2, 0]) && !pool.contains(&[1000]));
            assert_eq!(pool.value(3), [2, 1]);
        }
    }

    #[test]
    fn the_recent_values_are_the_last_four_different_ones() {
        let mut pool = Pool::default();
        pool.clear();
        for value in [1, 2, 3, 4, 5, 3, 3] {
            pool.insert(&[value]);
        }
        let recent: Vec<_> = (0..pool.recent_len()).map(|i| pool.recent(i)[0]).collect();
        assert_eq!(recent, [3, 5, 4, 2]);
    }
}
