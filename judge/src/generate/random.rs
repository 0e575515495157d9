//! Makes random sequences: a profile's weighted calls, phase after phase.

use std::ops::Range;

use super::make::Maker;
use super::plan::{Plan, Stretch};
use super::{Dictionary, Oracle};
use crate::call::Batch;
use crate::problem::{Problem, Profile};

/// Appends random sequences of a profile, numbered `sequences`; those whose constructor the
/// reference always refuses are left out.
///
/// A sequence depends on the seed, the profile's index and its number alone, not on how they are
/// spread over batches.
pub fn random(
    problem: &Problem,
    profile: usize,
    seed: u64,
    sequences: Range<u64>,
    dictionary: &Dictionary,
    oracle: &mut dyn Oracle,
    batch: &mut Batch,
) {
    let source = &problem.profiles[profile];
    let plan = Plan::of_profile(problem, source);
    let objects = source.objects.max(1) as usize;
    let mut maker = Maker::new(problem, &plan, objects, dictionary, oracle, batch);
    let mut made = Sequences::new(&mut maker, source);
    for number in sequences {
        made.maker.begin(seed, profile as u64, number);
        made.make(true, 4);
    }
    maker.finish();
}

/// Appends random sequences like `random`, but with two objects in turn (even numbers) or a
/// second object in the place of the first one (odd numbers), whatever the profile says.
pub fn two_objects(
    problem: &Problem,
    profile: usize,
    seed: u64,
    sequences: Range<u64>,
    oracle: &mut dyn Oracle,
    batch: &mut Batch,
) {
    let source = &problem.profiles[profile];
    let plan = Plan::of_profile(problem, source);
    let objects = source.objects.max(2) as usize;
    let mut maker = Maker::new(problem, &plan, objects, &Dictionary::default(), oracle, batch);
    let mut made = Sequences::new(&mut maker, source);
    for number in sequences {
        // A family of its own: not the sequences of `random` once more.
        made.maker.begin(seed, !(profile as u64), number);
        let in_turn = number % 2 == 0;
        made.make(in_turn, if in_turn { 4 } else { 1 });
    }
    maker.finish();
}

/// Makes the sequences of one call.
struct Sequences<'m, 'a> {
    maker: &'m mut Maker<'a>,
    profile: &'m Profile,
    /// The length of each phase.
    lengths: Vec<u64>,
    /// Before which call each object is constructed, `NEVER` for none; object 0 once more.
    births: Vec<u64>,
}

const NEVER: u64 = u64::MAX;

/// Where the reference refuses every call so often in a row, the phase is over: a game has ended.
pub(super) const REFUSED_MAX: u32 = 3;

impl<'m, 'a> Sequences<'m, 'a> {
    fn new(maker: &'m mut Maker<'a>, profile: &'m Profile) -> Self {
        let births = vec![NEVER; maker.live.len()];
        Sequences { maker, profile, lengths: Vec::new(), births }
    }

    /// Makes a sequence in which other objects live beside the first one, and in one of `again`
    /// sequences a new object takes the first one's place.
    fn make(&mut self, beside: bool, again: u64) {
        if !self.maker.construct() {
            self.maker.abandon();
            return;
        }
        let plan = self.maker.plan;
        self.maker.script(&plan.begin, 0);
        self.draw_lengths();
        self.draw_births(beside, again);
        let mut done = 0;
        for (phase, stretch) in plan.phases.iter().enumerate() {
            let mut refused = 0;
            for _ in 0..self.lengths[phase] {
                let object = self.object(done);
                refused = if self.call(stretch, object) { 0 } else { refused + 1 };
                done += 1;
                if refused == REFUSED_MAX && self.births.len() == 1 {
                    break;
                }
            }
        }
        self.maker.finally();
        self.maker.end();
    }

    fn draw_lengths(&mut self) {
        self.lengths.clear();
        for stretch in &self.maker.plan.phases {
            self.lengths.push(match self.profile.exhaustive {
                // An exhaustive profile declares how many calls tell all: twice as many at random.
                Some(calls) => 2 * calls as u64,
                None => self.maker.drawer.number(&stretch.length).max(0) as u64,
            });
        }
    }

    fn draw_births(&mut self, beside: bool, again: u64) {
        let calls: u64 = self.lengths.iter().sum();
        let chooser = &mut self.maker.drawer.chooser;
        self.births.fill(NEVER);
        if self.births.len() > 1 {
            if chooser.once_in(again) {
                self.births[0] = chooser.below(calls + 1);
            }
            // Early, so that there is time to see what the objects do to each other.
            let others = self.births[1..].iter_mut().filter(|_| beside);
            others.for_each(|birth| *birth = chooser.below(calls / 2 + 1));
        }
    }

    /// Constructs the objects whose time has come, and picks one that lives.
    fn object(&mut self, done: u64) -> usize {
        let objects = self.births.len();
        if objects == 1 {
            return 0;
        }
        for object in 0..objects {
            let plan = self.maker.plan;
            if self.births[object] == done && self.maker.make(&plan.new, object) {
                self.maker.script(&plan.begin, object);
            }
        }
        let live = self.maker.live.iter().filter(|live| **live).count();
        let pick = self.maker.drawer.chooser.below(live as u64) as usize;
        (0..objects).filter(|&object| self.maker.live[object]).nth(pick).unwrap_or(0)
    }

    /// Makes one of the weighted calls: another one if the reference refuses it whatever its
    /// arguments, and none (false) if it refuses all. Its preferences give way where nothing else is
    /// left.
    fn call(&mut self, stretch: &Stretch, object: usize) -> bool {
        self.maker.choose(&stretch.calls, object, self.profile.heed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::Sequence;
    use crate::generate::NoHooks;
    use crate::generate::fixture::*;
    use crate::problem::{Domain, Value};

    fn generate(problem: &Problem, numbers: Range<u64>, oracle: &mut dyn Oracle) -> Vec<Sequence> {
        let mut batch = Batch::default();
        random(problem, 0, 7, numbers, &Dictionary::default(), oracle, &mut batch);
        sequences(problem, &batch)
    }

    fn pairs(problem: &Problem, numbers: Range<u64>, oracle: &mut dyn Oracle) -> Vec<Sequence> {
        let mut batch = Batch::default();
        two_objects(problem, 0, 7, numbers, oracle, &mut batch);
        sequences(problem, &batch)
    }

    #[test]
    fn a_sequence_does_not_depend_on_the_batch_that_it_is_in() {
        let mut stack = stack(used(range(0, 200), "x"));
        stack.profiles[0].objects = 2;
        for (problem, oracle) in
            [(lru(), &mut NoHooks as &mut dyn Oracle), (stack, &mut Stacks::default())]
        {
            let together = generate(&problem, 0..20, oracle);
            let alone: Vec<_> =
                (0..20).flat_map(|i| generate(&problem, i..i + 1, oracle)).collect();
            assert_eq!(together, alone);
            assert_ne!(together[0], together[1]);
        }
    }

    #[test]
    fn the_seed_and_the_profile_change_the_sequences() {
        let mut problem = lru();
        problem.profiles.push(problem.profiles[0].clone());
        let make = |profile, seed| {
            let mut batch = Batch::default();
            let dictionary = Dictionary::default();
            random(&problem, profile, seed, 0..5, &dictionary, &mut NoHooks, &mut batch);
            batch.words
        };
        assert_eq!(make(0, 7), make(0, 7));
        assert_ne!(make(0, 7), make(1, 7));
        assert_ne!(make(0, 7), make(0, 8));
    }

    #[test]
    fn sequences_begin_with_the_constructor_and_reach_both_ends_of_their_length() {
        let sequences = generate(&lru(), 0..200, &mut NoHooks);
        assert!(sequences.iter().all(|s| s.calls[0].method == 0 && s.calls[1].method > 0));
        for length in [1, 400] {
            assert!(sequences.iter().any(|s| s.calls.len() == 1 + length), "{length}");
        }
    }

    #[test]
    fn a_refused_call_is_never_made_and_another_one_is() {
        let sequences = generate(&stack(range(0, 200)), 0..50, &mut Stacks::default());
        for sequence in &sequences {
            assert_eq!(sequence.calls.len(), 61);
            let mut depth = 0;
            for call in &sequence.calls[1..] {
                depth += if call.method == 1 { 1 } else { -1 };
                assert!(depth >= 0);
            }
        }
    }

    #[test]
    fn a_call_without_any_other_choice_is_left_out() {
        let mut never = stack(int(101));
        never.profiles[0].finally = vec![step(2, Vec::new()), step(1, vec![int(3)])];
        let sequences = generate(&never, 0..3, &mut Stacks::default());
        assert!(sequences.iter().all(|s| shown(&never, s) == ["new()", "push(3)"]));
    }

    #[test]
    fn preferences_are_heeded_except_once_in_a_while() {
        let odd = |heed| {
            let mut stack = stack(range(0, 100));
            stack.profiles[0].heed = heed;
            let sequences = generate(&stack, 0..50, &mut Stacks::default());
            let pushes = sequences.iter().flat_map(|s| shown(&stack, s));
            let pushes: Vec<_> = pushes.filter(|call| call.starts_with("push")).collect();
            pushes
                .iter()
                .filter(|call| call.trim_end_matches(')').ends_with(['1', '3', '5', '7', '9']))
                .count()
                * 100
                / pushes.len()
        };
        assert_eq!(odd(100), 0);
        assert!((2..10).contains(&odd(90)));
        assert!((40..60).contains(&odd(0)));
    }

    #[test]
    fn a_preference_gives_way_where_nothing_else_is_left() {
        let mut odd = stack(int(1));
        odd.profiles[0].heed = 100;
        let sequences = generate(&odd, 0..3, &mut Stacks::default());
        assert!(sequences.iter().all(|s| s.calls.len() == 61));
    }

    #[test]
    fn the_reference_is_not_stepped_where_nothing_depends_on_it() {
        struct Unused;
        impl Oracle for Unused {
            fn hooks(&self, _: usize) -> crate::generate::Hooks {
                crate::generate::Hooks::default()
            }
            fn begin(&mut self) {
                panic!("begins")
            }
            fn allows(&mut self, _: &[u64]) -> bool {
                panic!("is asked")
            }
            fn likes(&mut self, _: &[u64]) -> bool {
                panic!("is asked")
            }
            fn perform(&mut self, _: &[u64], _: &mut Vec<u64>) {
                panic!("is stepped")
            }
        }
        assert_eq!(generate(&lru(), 0..10, &mut Unused).len(), 10);
    }

    #[test]
    fn a_sequence_whose_constructor_is_always_refused_is_left_out() {
        struct AtLeast(u64);
        impl Oracle for AtLeast {
            fn hooks(&self, method: usize) -> crate::generate::Hooks {
                crate::generate::Hooks { can: method == 0, likely: false }
            }
            fn begin(&mut self) {}
            fn allows(&mut self, call: &[u64]) -> bool {
                call[1] >= self.0
            }
            fn likes(&mut self, _: &[u64]) -> bool {
                true
            }
            fn perform(&mut self, _: &[u64], _: &mut Vec<u64>) {
                panic!("`can_new` needs no object")
            }
        }
        let some = generate(&lru(), 0..50, &mut AtLeast(40));
        assert_eq!(some.len(), 50, "the capacity comes from a variable that is drawn again");
        assert!(some.iter().all(|s| shown(&lru(), s)[0].len() == "new(40)".len()));
        assert!(generate(&lru(), 0..5, &mut AtLeast(51)).is_empty());
    }

    #[test]
    fn answers_are_referred_to_by_the_call_that_gave_them() {
        let mut stack = stack(Domain::Answer { method: 2, otherwise: range(0, 9).into() });
        stack.methods[1].absent = Some(Value::Int(7));
        stack.profiles[0].objects = 2;
        let sequences = generate(&stack, 0..30, &mut Stacks::default());
        let mut references = 0;
        for sequence in &sequences {
            let mut values: Vec<Vec<i64>> = vec![Vec::new(); 2];
            let mut answers = vec![None; sequence.calls.len()];
            for (i, call) in sequence.calls.iter().enumerate() {
                let object = usize::from(call.object);
                match (call.method, call.arguments.first()) {
                    (0, _) => {
                        values[object].clear();
                        answers
                            .iter_mut()
                            .filter(|a| matches!(a, Some((o, _)) if *o == object))
                            .for_each(|a| *a = None);
                    }
                    (1, Some(crate::call::CallArgument::AnswerOf(of))) => {
                        let (owner, value) = answers[*of].expect("an answer of a living object");
                        assert_eq!(owner, object);
                        assert_ne!(value, 7, "nothing refers to an absent answer");
                        values[object].push(value);
                        references += 1;
                    }
                    (1, Some(crate::call::CallArgument::Value(Value::Int(v)))) => {
                        values[object].push(*v)
                    }
                    _ => answers[i] = Some((object, values[object].pop().expect("allowed"))),
                }
            }
        }
        assert!(references > 200, "{references}");
    }

    #[test]
    fn objects_have_their_own_constructor_and_are_called_in_turn() {
        let mut problem = lru();
        problem.profiles[0].new = vec![range(1, 50)];
        problem.profiles[0].phases[0].length = int(40);
        problem.profiles[0].phases[0].calls[0].call.arguments = vec![between("0", "capacity")];
        problem.profiles[0].finally = vec![step(1, vec![int(0)])];
        let pairs = pairs(&problem, 0..40, &mut NoHooks);
        for sequence in pairs.iter().step_by(2) {
            let mut capacity = [0; 2];
            for call in &sequence.calls {
                let Value::Int(first) = value(call) else { panic!("a number") };
                match call.method {
                    0 => capacity[usize::from(call.object)] = *first,
                    1 => assert!(*first <= capacity[usize::from(call.object)]),
                    _ => {}
                }
            }
            let end = &sequence.calls[sequence.calls.len() - 2..];
            assert_eq!((end[0].object, end[1].object), (0, 1), "both end with the last script");
            assert!(sequence.calls.iter().filter(|call| call.object == 1).count() > 5);
        }
    }

    #[test]
    fn every_other_sequence_of_two_objects_puts_the_second_in_the_place_of_the_first() {
        for sequence in pairs(&lru(), 0..20, &mut NoHooks).iter().skip(1).step_by(2) {
            assert!(sequence.calls.iter().all(|call| call.object == 0));
            let first_is_last = sequence.calls.len() == 1;
            let constructed = sequence.calls.iter().filter(|call| call.method == 0).count();
            assert!(constructed == 2 || constructed == 1 || first_is_last, "{constructed}");
        }
    }

    #[test]
    fn learned_lengths_and_numbers_are_drawn() {
        let (problem, mut batch) = (lru(), Batch::default());
        let dictionary = Dictionary { integers: vec![77_777, 257], ..Dictionary::default() };
        random(&problem, 0, 7, 0..400, &dictionary, &mut NoHooks, &mut batch);
        let sequences = sequences(&problem, &batch);
        let lengths = sequences.iter().filter(|s| (257..=259).contains(&s.calls.len())).count();
        assert!(lengths > 6, "{lengths}");
        let calls = sequences.iter().flat_map(|s| &s.calls);
        let values = calls
            .filter(|c| c.method == 2)
            .map(|c| shown(&problem, &Sequence { calls: vec![(*c).clone()] }));
        assert!(values.flatten().filter(|call| call.ends_with(", 77777)")).count() > 20);
    }

    fn value(call: &crate::call::Call) -> &Value {
        match &call.arguments[0] {
            crate::call::CallArgument::Value(value) => value,
            crate::call::CallArgument::AnswerOf(_) => panic!("no answers here"),
        }
    }
}
