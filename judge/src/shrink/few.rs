//! Makes sequences of few calls out of a long one: what no removal of neighbours finds soon.

use crate::call::{CallArgument, Sequence};
use std::collections::{BTreeMap, BTreeSet};

/// Makes sequences of one call, one other, and what these need: their constructors, and the calls
/// whose answers are their arguments.
#[derive(Debug)]
pub struct Few<'a> {
    sequence: &'a Sequence,
    /// For each call the constructor of its object.
    births: Vec<usize>,
    /// What every one of them holds.
    pub needed: BTreeSet<usize>,
    /// Where each call goes; nowhere but while a sequence is made.
    places: Vec<usize>,
}

impl<'a> Few<'a> {
    /// The sequences all hold this call.
    pub fn of(sequence: &'a Sequence, call: usize) -> Few<'a> {
        let mut born = BTreeMap::new();
        let births = sequence.calls.iter().enumerate().map(|(i, call)| {
            if call.method == 0 {
                born.insert(call.object, i);
            }
            born.get(&call.object).copied().unwrap_or(i)
        });
        let births = births.collect();
        let places = vec![usize::MAX; sequence.calls.len()];
        let mut few = Few { sequence, births, needed: BTreeSet::new(), places };
        few.needed = few.needed_with(call);
        few
    }

    /// All that is needed already, and what this call needs.
    fn needed_with(&self, call: usize) -> BTreeSet<usize> {
        let mut needed = self.needed.clone();
        let mut open = vec![call];
        while let Some(call) = open.pop() {
            if !needed.insert(call) {
                continue;
            }
            open.push(self.births[call]);
            let arguments = &self.sequence.calls[call].arguments;
            open.extend(arguments.iter().filter_map(|argument| match argument {
                CallArgument::AnswerOf(earlier) => Some(*earlier),
                CallArgument::Value(_) => None,
            }));
        }
        needed
    }

    /// The one with this other call.
    pub fn with(&mut self, other: usize) -> Sequence {
        let kept = self.needed_with(other);
        kept.iter().enumerate().for_each(|(place, call)| self.places[*call] = place);
        let calls = kept.iter().map(|i| {
            let mut call = self.sequence.calls[*i].clone();
            let follows = call.follow(&self.places);
            debug_assert!(follows, "what it needs is kept");
            call
        });
        let calls = calls.collect();
        kept.iter().for_each(|call| self.places[*call] = usize::MAX);
        Sequence { calls }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::Call;
    use crate::problem::Value;

    fn call(object: u16, method: u16, arguments: &[CallArgument]) -> Call {
        Call { object, method, arguments: arguments.into() }
    }

    #[test]
    fn a_call_comes_with_its_constructor_and_with_the_answers_that_it_is_given() {
        let number = |n| CallArgument::Value(Value::Int(n));
        let calls = vec![
            call(0, 0, &[]),
            call(1, 0, &[number(5)]),
            call(0, 1, &[number(7)]),
            call(0, 1, &[number(8)]),
            call(1, 1, &[number(9)]),
            call(0, 2, &[CallArgument::AnswerOf(3)]),
        ];
        let sequence = Sequence { calls: calls.clone() };
        let mut few = Few::of(&sequence, 5);
        assert_eq!(few.needed, BTreeSet::from([0, 3, 5]));
        let with = |few: &mut Few, other| few.with(other).calls;
        let last = call(0, 2, &[CallArgument::AnswerOf(2)]);
        let one_more = vec![calls[0].clone(), calls[2].clone(), calls[3].clone(), last];
        assert_eq!(with(&mut few, 2), one_more);
        let last = call(0, 2, &[CallArgument::AnswerOf(2)]);
        let (a, b, c, d) = (&calls[0], &calls[1], &calls[3], &calls[4]);
        let other_object = vec![a.clone(), b.clone(), c.clone(), d.clone(), last];
        assert_eq!(with(&mut few, 4), other_object);
    }
}
