//! The search by quickcheck.

use crate::cache::{CAPACITIES, CASES, Cache, Call, KEYS, LENGTH, Pair, VALUES};
use quickcheck::{Arbitrary, Gen, QuickCheck};
use std::ops::RangeInclusive;

/// Searches, shrinks, and panics with what it found.
pub fn search<C: Cache>(seed: u64) {
    let random = Gen::from_size_and_seed(LENGTH, seed);
    let cases = u64::from(CASES);
    let mut quick = QuickCheck::new().rng(random).tests(cases).max_tests(cases);
    quick.quickcheck(holds::<C> as fn(Sequence));
}

fn holds<C: Cache>(sequence: Sequence) {
    let mut pair = Pair::<C>::new(sequence.capacity);
    sequence.calls.into_iter().for_each(|call| pair.call(call));
}

#[derive(Clone, Debug)]
struct Sequence {
    capacity: i32,
    calls: Vec<Call>,
}

impl Arbitrary for Sequence {
    fn arbitrary(random: &mut Gen) -> Self {
        Sequence { capacity: within(random, CAPACITIES), calls: Arbitrary::arbitrary(random) }
    }

    fn shrink(&self) -> Box<dyn Iterator<Item = Self>> {
        let whole = (self.capacity, self.calls.clone());
        let smaller = whole.shrink().filter(|(capacity, _)| CAPACITIES.contains(capacity));
        Box::new(smaller.map(|(capacity, calls)| Sequence { capacity, calls }))
    }
}

impl Arbitrary for Call {
    fn arbitrary(random: &mut Gen) -> Self {
        match bool::arbitrary(random) {
            true => Call::Get(within(random, KEYS)),
            false => Call::Put(within(random, KEYS), within(random, VALUES)),
        }
    }

    fn shrink(&self) -> Box<dyn Iterator<Item = Self>> {
        let natural = |number: &i32| *number >= 0;
        match *self {
            Call::Get(key) => Box::new(key.shrink().filter(natural).map(Call::Get)),
            Call::Put(key, value) => {
                let smaller = (key, value).shrink().filter(|(key, value)| *key >= 0 && *value >= 0);
                Box::new(smaller.map(|(key, value)| Call::Put(key, value)))
            }
        }
    }
}

fn within(random: &mut Gen, range: RangeInclusive<i32>) -> i32 {
    let size = (range.end() - range.start() + 1) as u32;
    range.start() + (u32::arbitrary(random) % size) as i32
}
