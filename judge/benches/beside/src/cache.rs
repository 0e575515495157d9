//! What both property tests share: a candidate beside the reference, and the calls counted.

use reference_lru_cache::LRUCache as Reference;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// The domains, as somebody would choose them who knows what goes wrong in a cache: few keys, so
/// that they collide, and no fewer than the largest capacity has room for.
pub const CAPACITIES: std::ops::RangeInclusive<i32> = 1..=4;
pub const KEYS: std::ops::RangeInclusive<i32> = 0..=5;
pub const VALUES: std::ops::RangeInclusive<i32> = 0..=9;
/// Calls of a sequence, at most.
pub const LENGTH: usize = 50;
/// Sequences of a search, at most: about a million calls, as many as the judge makes.
pub const CASES: u32 = 40_000;

/// Calls so far, and calls in the sequence that runs.
pub static CALLS: AtomicU64 = AtomicU64::new(0);
pub static IN_SEQUENCE: AtomicU64 = AtomicU64::new(0);

/// A solution, whatever its items may be called or seen from.
pub trait Cache: 'static {
    fn make(capacity: i32) -> Self;
    fn read(&mut self, key: i32) -> i32;
    fn write(&mut self, key: i32, value: i32);
}

#[derive(Clone, Copy, Debug)]
pub enum Call {
    Get(i32),
    Put(i32, i32),
}

/// The candidate and the reference, called alike.
pub struct Pair<C> {
    candidate: C,
    reference: Reference,
}

impl<C: Cache> Pair<C> {
    pub fn new(capacity: i32) -> Self {
        IN_SEQUENCE.store(0, Relaxed);
        count();
        Pair { candidate: C::make(capacity), reference: Reference::new(capacity) }
    }

    pub fn call(&mut self, call: Call) {
        count();
        match call {
            Call::Get(key) => assert_eq!(self.candidate.read(key), self.reference.get(key)),
            Call::Put(key, value) => {
                self.candidate.write(key, value);
                self.reference.put(key, value);
            }
        }
    }
}

/// Counts without a locked instruction: a search is one thread.
fn count() {
    for counter in [&CALLS, &IN_SEQUENCE] {
        counter.store(counter.load(Relaxed) + 1, Relaxed);
    }
}
