//! The search by proptest-state-machine.

use crate::cache::{CAPACITIES, CASES, Cache, Call, KEYS, LENGTH, Pair, VALUES};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest};
use std::marker::PhantomData;

/// Searches, shrinks, and panics with what it found.
pub fn search<C: Cache>(seed: u64) {
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(config.clone(), random);
    let sequences = Calls::sequential_strategy(1..=LENGTH);
    let found = runner.run(&sequences, |(capacity, calls, seen)| {
        Test::<C>::test_sequential(config.clone(), capacity, calls, seen);
        Ok(())
    });
    if let Err(found) = found {
        panic!("{found}");
    }
}

/// Any call may follow any other, so the state is no more than the capacity. The reference, which
/// cannot be cloned, is called beside the candidate.
struct Calls;

impl ReferenceStateMachine for Calls {
    type State = i32;
    type Transition = Call;

    fn init_state() -> BoxedStrategy<i32> {
        CAPACITIES.boxed()
    }

    fn transitions(_: &i32) -> BoxedStrategy<Call> {
        let put = (KEYS, VALUES).prop_map(|(key, value)| Call::Put(key, value));
        prop_oneof![KEYS.prop_map(Call::Get), put].boxed()
    }

    fn apply(capacity: i32, _: &Call) -> i32 {
        capacity
    }
}

struct Test<C>(PhantomData<C>);

impl<C: Cache> StateMachineTest for Test<C> {
    type SystemUnderTest = Pair<C>;
    type Reference = Calls;

    fn init_test(capacity: &i32) -> Pair<C> {
        Pair::new(*capacity)
    }

    fn apply(mut pair: Pair<C>, _: &i32, call: Call) -> Pair<C> {
        pair.call(call);
        pair
    }
}
