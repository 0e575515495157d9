//! Keeps the sequences that every candidate of a problem is given, with the expected answers.
//!
//! Whoever grades a hundred submissions pays for generating and for the reference once. A single
//! run keeps nothing: the memory would be for nobody.

use crate::call::Batch;
use crate::reach::Reach;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// A batch with what is known of it before any candidate runs it.
#[derive(Debug)]
pub struct Prepared {
    /// The sequences.
    pub batch: Batch,
    /// Which values are in them.
    pub reach: Reach,
    /// The expected answers; absent where they depend on the candidate's, or are too long.
    pub expected: Option<Vec<u64>>,
}

/// What a batch depends on: the seed, which kind of sequences, the profile, from where to where.
pub type Key = (u64, u8, usize, u64, u64);

/// The batches of one problem.
#[derive(Debug, Default)]
pub struct Stock {
    held: Mutex<HashMap<Key, Arc<Prepared>>>,
    candidates: AtomicU64,
}

/// All stocks of the process together hold no more.
const HELD_BYTES_MAX: usize = 256 << 20;

static HELD_BYTES: AtomicUsize = AtomicUsize::new(0);

impl Stock {
    /// Notes that one more candidate is judged: from the second on, batches are kept.
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
        key: Key,
        make: impl FnOnce() -> Result<Prepared, E>,
    ) -> Result<Arc<Prepared>, E> {
        let held = || self.held.lock().expect("nothing panics while it holds the lock");
        if let Some(prepared) = held().get(&key) {
            return Ok(prepared.clone());
        }
        let prepared = Arc::new(make()?);
        let bytes = prepared.bytes();
        if self.candidates.load(Ordering::Relaxed) > 1 {
            // Two threads may have made the same one: it is counted twice, and that is all.
            match HELD_BYTES.fetch_add(bytes, Ordering::Relaxed) + bytes <= HELD_BYTES_MAX {
                true => drop(held().insert(key, prepared.clone())),
                false => drop(HELD_BYTES.fetch_sub(bytes, Ordering::Relaxed)),
            }
        }
        Ok(prepared)
    }
}

impl Prepared {
    fn bytes(&self) -> usize {
        let words = self.batch.words.len() + self.batch.starts.len();
        8 * (words + self.expected.as_ref().map_or(0, Vec::len))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prepared() -> Result<Prepared, ()> {
        Ok(Prepared { batch: Batch::default(), reach: Reach::default(), expected: None })
    }

    #[test]
    fn a_batch_is_kept_from_the_second_candidate_on() {
        let (stock, key) = (Stock::default(), (1, 0, 0, 0, 9));
        for (candidate, makes) in [(1, true), (2, true), (3, false)] {
            stock.enter();
            let mut made = false;
            let make = || {
                made = true;
                prepared()
            };
            stock.get(key, make).expect("it is made");
            assert_eq!(made, makes, "candidate {candidate}");
        }
        assert!(stock.get((2, 0, 0, 0, 9), || Err(())).is_err());
    }
}
