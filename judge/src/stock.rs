//! Keeps the sequences that every candidate of a problem is given, with the expected answers.
//!
//! Whoever grades a hundred submissions pays for generating and for the reference once; whoever
//! judges his own again and again pays for it the first time.

mod shelf;

use crate::call::Batch;
use crate::generate::Window;
use crate::problem::Problem;
use crate::reach::Reach;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

pub use shelf::Shelf;

/// A batch with what is known of it before any candidate runs it.
#[derive(Debug, Default)]
pub struct Prepared {
    /// The sequences.
    pub batch: Batch,
    /// Which values are in them; of a workload nobody asks.
    pub reach: Reach,
    /// The expected answers; absent where they depend on the candidate's, or are too long.
    pub expected: Option<Vec<u64>>,
    /// Of a workload: size and window of each sequence.
    pub windows: Vec<(u64, Window)>,
    /// Of guided sequences: the index of each one's recipe.
    pub recipes: Vec<usize>,
}

/// What a batch depends on, the problem aside.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Of everything random.
    pub seed: u64,
    /// Which sequences.
    pub kind: Kind,
    /// What they are of and from where to where: a profile's index and its sequences, a workload's
    /// and its sizes, a portion's and its round.
    pub parts: Vec<(usize, u64, u64)>,
    /// What of one candidate is in it: constants that are drawn, recipes that its branches led to.
    pub own: Option<String>,
}

/// The kinds of sequences that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Every short one of a profile.
    Exhaustive,
    /// Random ones of a profile.
    Random,
    /// Random ones on two objects, of several profiles.
    TwoObjects,
    /// Those that follow branches.
    Guided,
    /// Those that growth is measured on.
    Workload,
    /// Those that are timed.
    Timing,
}

/// The batches of one problem.
#[derive(Debug, Default)]
pub struct Stock {
    held: Mutex<HashMap<Key, Arc<Prepared>>>,
    candidates: AtomicU64,
    shelf: Option<Shelf>,
}

/// All stocks of the process together hold no more.
const HELD_BYTES_MAX: usize = 64 << 20;

static HELD_BYTES: AtomicUsize = AtomicUsize::new(0);

impl Stock {
    /// With the files of earlier runs.
    pub fn with_shelf(shelf: Option<Shelf>) -> Stock {
        Stock { shelf, ..Stock::default() }
    }

    /// Notes that one more candidate is judged: from the second on, batches are held in memory.
    pub fn enter(&self) {
        self.candidates.fetch_add(1, Ordering::Relaxed);
    }

    /// The batch of this key, made if it is not there.
    ///
    /// # Errors
    ///
    /// Those of `make`.
    pub fn get<E>(
        &self,
        key: &Key,
        problem: &Problem,
        make: impl FnOnce() -> Result<Prepared, E>,
    ) -> Result<Arc<Prepared>, E> {
        let held = || self.held.lock().expect("nothing panics while it holds the lock");
        if let Some(prepared) = held().get(key) {
            return Ok(prepared.clone());
        }
        let several = self.candidates.load(Ordering::Relaxed) > 1;
        let shared = key.own.is_none();
        let loaded = self.shelf.as_ref().and_then(|shelf| shelf.load(key, problem));
        let known = loaded.is_some();
        let mut prepared = loaded.map_or_else(make, Ok)?;
        if let (Some(shelf), false) = (&self.shelf, known) {
            shelf.store(key, &prepared);
        }
        if !(several && shared) {
            return Ok(Arc::new(prepared));
        }
        prepared.shrink_to_fit();
        let (bytes, prepared) = (prepared.bytes(), Arc::new(prepared));
        // Two threads may have made the same one: it is counted twice, and that is all.
        match HELD_BYTES.fetch_add(bytes, Ordering::Relaxed) + bytes <= HELD_BYTES_MAX {
            true => drop(held().insert(key.clone(), prepared.clone())),
            false => drop(HELD_BYTES.fetch_sub(bytes, Ordering::Relaxed)),
        }
        Ok(prepared)
    }
}

impl Prepared {
    /// Gives back the room that answers were given beforehand, several times what they took.
    fn shrink_to_fit(&mut self) {
        self.batch.words.shrink_to_fit();
        self.batch.starts.shrink_to_fit();
        if let Some(expected) = &mut self.expected {
            expected.shrink_to_fit();
        }
    }

    fn bytes(&self) -> usize {
        let words = self.batch.words.len() + self.batch.starts.len();
        8 * (words + self.expected.as_ref().map_or(0, Vec::len))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::fixture::lru;

    #[test]
    fn a_batch_is_kept_from_the_second_candidate_on() {
        let key = Key { seed: 1, kind: Kind::Random, parts: vec![(0, 0, 9)], own: None };
        let (stock, problem) = (Stock::default(), lru());
        for (candidate, makes) in [(1, true), (2, true), (3, false)] {
            stock.enter();
            let mut made = false;
            let make = || {
                made = true;
                Ok::<_, ()>(Prepared::default())
            };
            stock.get(&key, &problem, make).expect("it is made");
            assert_eq!(made, makes, "candidate {candidate}");
        }
        assert!(stock.get(&Key { seed: 2, ..key }, &problem, || Err(())).is_err());
    }
}
