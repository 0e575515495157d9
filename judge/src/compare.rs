//! Compares a candidate's answers with the expected ones: bytes first, values only where they differ.

use crate::call::{Batch, Reader};
use crate::problem::{AnswerKind, Method, Problem, Type, Value};
use judge_harness::Outcome;

/// The first sequence of a batch whose answers are not right.
#[derive(Clone, Debug, PartialEq)]
pub struct Mismatch {
    /// Its index in the batch.
    pub sequence: usize,
    /// The index of the call in the sequence; one past the last for the drop of the objects.
    pub call: usize,
    /// What is wrong.
    pub fault: Fault,
    /// The expected answers up to that call.
    pub expected: Vec<Option<Value>>,
    /// The actual answers up to that call, as far as there are any.
    pub actual: Vec<Option<Value>>,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It differs.
    Wrong,
    /// The reference does not accept it: any of several would have been right.
    NotAccepted,
    /// The call panicked.
    Panicked,
    /// Nothing that can be read: the worker's memory was written to.
    Garbled,
}

/// Compares the answers of the first `sequences` sequences.
pub fn first_mismatch(
    problem: &Problem,
    batch: &Batch,
    sequences: usize,
    expected: &[u64],
    actual: &[u64],
) -> Option<Mismatch> {
    let complete = sequences == batch.starts.len();
    if complete && expected == actual && !has_panics_or_refusals(problem, batch, actual) {
        return None;
    }
    let (mut expected, mut actual) = (Reader { words: expected }, Reader { words: actual });
    (0..sequences).find_map(|index| {
        let compared = Compared { problem, batch, index };
        compared.run(&mut expected, &mut actual)
    })
}

/// Equal answers may still be equal failures: a reference that refuses what the candidate answers.
fn has_panics_or_refusals(problem: &Problem, batch: &Batch, answers: &[u64]) -> bool {
    if !problem.follows_answers() {
        // The reference never panics here: equal status words say that the candidate did not.
        return false;
    }
    let mut reader = Reader { words: answers };
    (0..batch.starts.len()).any(|index| {
        let status = reader.word();
        let mut methods = batch.methods(problem, index).take(status as u32 as usize);
        let readable = methods.all(|method| {
            problem.method(method).returns.as_ref().is_none_or(|returns| reader.skip(returns))
        });
        status >> 32 != 0 || !readable
    })
}

struct Compared<'a> {
    problem: &'a Problem,
    batch: &'a Batch,
    index: usize,
}

impl Compared<'_> {
    fn run(&self, expected: &mut Reader, actual: &mut Reader) -> Option<Mismatch> {
        let start = (expected.clone(), actual.clone());
        let (expected_status, actual_status) = (expected.word(), actual.word());
        let calls = self.batch.length(self.index);
        let expected_ended = expected_status as u32 as usize;
        let actual_ended = (actual_status as u32 as usize).min(calls);
        let outside = expected_status >> 32 == Outcome::Outside as u64;
        let mut found = None;
        for (i, method) in self.batch.methods(self.problem, self.index).enumerate() {
            let method = self.problem.method(method);
            if i < expected_ended && i < actual_ended {
                if found.is_none() {
                    match same(method, expected, actual) {
                        Some(true) => {}
                        Some(false) => found = Some((i, Fault::Wrong)),
                        None => found = Some((i, Fault::Garbled)),
                    }
                } else {
                    skip(method, expected);
                    skip(method, actual);
                }
                continue;
            }
            if found.is_none() && !outside {
                found = Some(match (i < actual_ended, actual_status >> 32) {
                    (true, _) => (i, Fault::NotAccepted),
                    (false, 1) => (i, Fault::Panicked),
                    (false, _) => (i, Fault::Garbled),
                });
            }
            if i < expected_ended {
                skip(method, expected);
            }
            if i < actual_ended {
                skip(method, actual);
            }
        }
        if found.is_none() && !outside && actual_status >> 32 == 3 {
            found = Some((calls, Fault::Panicked));
        }
        let (call, fault) = found?;
        let (mut expected, mut actual) = start;
        let (_, _) = (expected.word(), actual.word());
        Some(Mismatch {
            sequence: self.index,
            call,
            fault,
            expected: self.values(&mut expected, expected_ended.min(call + 1)),
            actual: self.values(&mut actual, actual_ended.min(call + 1)),
        })
    }

    fn values(&self, reader: &mut Reader, calls: usize) -> Vec<Option<Value>> {
        let methods = self.batch.methods(self.problem, self.index).take(calls);
        methods
            .map(|method| {
                self.problem.method(method).returns.as_ref().and_then(|ty| reader.value(ty))
            })
            .collect()
    }
}

fn skip(method: &Method, reader: &mut Reader) {
    if let Some(returns) = &method.returns {
        reader.skip(returns);
    }
}

/// Whether two answers are the same; None where the actual one cannot be read.
fn same(method: &Method, expected: &mut Reader, actual: &mut Reader) -> Option<bool> {
    let Some(returns) = &method.returns else { return Some(true) };
    // Equal words are the same answer, and so are the same words in another order where that does
    // not matter; only where they differ, values are made.
    let (expected, actual) = (expected.take(returns)?, actual.take(returns)?);
    if expected == actual
        || method.answer == AnswerKind::Multiset && same_items(returns, expected, actual)
    {
        return Some(true);
    }
    let value = |words| Reader { words }.value(returns);
    let (expected, actual) = (value(expected)?, value(actual)?);
    Some(match &method.answer {
        AnswerKind::Exact | AnswerKind::AnyOf => expected == actual,
        AnswerKind::Opaque => true,
        AnswerKind::Tolerance(distance) => close(&expected, &actual, *distance),
        AnswerKind::Multiset => sorted(expected) == sorted(actual),
    })
}

/// Whether two lists are the same words, item by item, in whatever order.
fn same_items(ty: &Type, a: &[u64], b: &[u64]) -> bool {
    let Type::List(of) = ty else { return false };
    if a.len() != b.len() || a.first() != b.first() {
        return false;
    }
    if of.takes_one_word() {
        let sorted = |words: &[u64]| {
            let mut items = words[1..].to_vec();
            items.sort_unstable();
            items
        };
        return sorted(a) == sorted(b);
    }
    let sorted = |words| {
        let mut reader = Reader { words };
        let count = reader.word();
        let mut items: Vec<&[u64]> = (0..count).map_while(|_| reader.take(of)).collect();
        items.sort_unstable();
        items
    };
    sorted(a) == sorted(b)
}

fn close(expected: &Value, actual: &Value, distance: f64) -> bool {
    match (expected, actual) {
        (Value::Float(e), Value::Float(a)) => {
            e == a || (e - a).abs() <= distance * e.abs().max(1.0)
        }
        (Value::List(e), Value::List(a)) => {
            e.len() == a.len() && e.iter().zip(a).all(|(e, a)| close(e, a, distance))
        }
        _ => expected == actual,
    }
}

fn sorted(value: Value) -> Value {
    let Value::List(mut items) = value else { return value };
    items.sort_by(order);
    Value::List(items)
}

fn order(a: &Value, b: &Value) -> std::cmp::Ordering {
    use std::cmp::Ordering::Equal;
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => a.total_cmp(b),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Char(a), Value::Char(b)) => a.cmp(b),
        (Value::Text(a), Value::Text(b)) => a.cmp(b),
        (Value::List(a), Value::List(b)) => {
            let first = a.iter().zip(b).map(|(a, b)| order(a, b)).find(|o| *o != Equal);
            first.unwrap_or_else(|| a.len().cmp(&b.len()))
        }
        _ => Equal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::{Call, CallArgument, Sequence, encode_value};
    use crate::problem::IntType;
    use crate::reference::batch_of;

    const POOL: &str = "
title: Pool
difficulty: easy
pattern: p
structure: s
signal: s
statement: s
constraints: []
hints: []
class: Pool
new: {}
methods:
  take: { returns: i32, absent: -1, answer: any-of }
  give: { args: { number: i32 } }
bounds: { take: O(1), give: O(1), space: O(1) }
examples: []
generate: [ { name: a few, new: {}, length: 4, calls: [ take: {}, give: { number: 1 } ] } ]
cost: [ { name: taken, grow: n, new: {}, measure: [ take: {} ] } ]
";

    /// `new()`, `take()`, `give(answer of call 1)`, `take()`.
    fn pool() -> (Problem, Batch) {
        let problem = crate::load::problem("pool", "pool.yaml", POOL).expect("a sound file");
        let call = |method, arguments: &[CallArgument]| Call {
            object: 0,
            method,
            arguments: arguments.into(),
        };
        let given = [CallArgument::AnswerOf(1)];
        let calls = vec![call(0, &[]), call(1, &[]), call(2, &given), call(1, &[])];
        (problem, batch_of(&[Sequence { calls }]))
    }

    /// The words of a sequence: how many calls ended and how, then its answers.
    fn ended(calls: u64, outcome: Outcome, answers: &[i64]) -> Vec<u64> {
        let status = calls | (outcome as u64) << 32;
        std::iter::once(status).chain(answers.iter().map(|answer| *answer as u64)).collect()
    }

    #[track_caller]
    fn check(expected: Vec<u64>, actual: Vec<u64>, found: Option<(usize, Fault)>) {
        let (problem, batch) = pool();
        let mismatch = first_mismatch(&problem, &batch, 1, &expected, &actual);
        assert_eq!(mismatch.map(|m| (m.call, m.fault)), found);
    }

    #[test]
    fn an_answer_that_is_not_accepted_is_told_from_a_panic() {
        let actual = ended(4, Outcome::Ended, &[7, 7]);
        check(actual.clone(), actual.clone(), None);
        check(ended(3, Outcome::Refused, &[7]), actual, Some((3, Fault::NotAccepted)));
        let panicked = ended(2, Outcome::Panicked, &[7]);
        check(panicked.clone(), panicked, Some((2, Fault::Panicked)));
    }

    #[test]
    fn a_call_that_the_own_answers_put_outside_of_the_contract_says_nothing() {
        let expected = ended(2, Outcome::Outside, &[-1]);
        check(expected.clone(), ended(4, Outcome::Ended, &[-1, 7]), None);
        check(expected.clone(), ended(2, Outcome::Panicked, &[-1]), None);
        check(expected, ended(4, Outcome::PanickedInDrop, &[-1, 7]), None);
    }

    #[track_caller]
    fn check_order(ty: &Type, a: &[Value], b: &[Value], are_same: bool) {
        let encoded = |items: &[Value]| {
            let mut words = Vec::new();
            encode_value(&Value::List(items.to_vec()), &mut words);
            words
        };
        let list = Type::List(Box::new(ty.clone()));
        assert_eq!(same_items(&list, &encoded(a), &encoded(b)), are_same, "{a:?} {b:?}");
    }

    #[test]
    fn lists_are_the_same_in_any_order_if_each_item_comes_as_often() {
        let ints = |items: &[i64]| items.iter().map(|i| Value::Int(*i)).collect::<Vec<_>>();
        let int = Type::Int(IntType::I32);
        check_order(&int, &ints(&[3, -1, 2]), &ints(&[2, 3, -1]), true);
        check_order(&int, &ints(&[2, 2, 3]), &ints(&[2, 3, 3]), false);
        check_order(&int, &ints(&[2]), &ints(&[2, 2]), false);
        let texts = |items: &[&str]| items.iter().map(|t| Value::Text((*t).into())).collect();
        let (a, b): (Vec<_>, Vec<_>) =
            (texts(&["", "ninecharsx", "a"]), texts(&["a", "ninecharsx", ""]));
        check_order(&Type::Text, &a, &b, true);
        check_order(&Type::Text, &a, &texts(&["a", "ninecharsy", ""]), false);
    }
}
