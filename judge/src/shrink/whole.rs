//! Makes shorter sequences of a long one as a whole: what no removal of neighbours finds.
//!
//! A counter that wraps after many calls, interleaved with a hundred other keys: only when all calls
//! mean one key, or an object of the smallest size, few calls are enough.

use crate::call::{Call, CallArgument, Sequence, encode_call, encode_value};
use crate::generate::Oracle;
use crate::hull::Hulls;
use crate::problem::{Problem, Value};
use std::collections::{BTreeSet, HashMap};

/// A long sequence, read once.
#[derive(Debug)]
pub struct Whole<'a> {
    problem: &'a Problem,
    hulls: &'a Hulls,
    sequence: &'a Sequence,
    /// What the arguments of one name are given.
    names: Vec<Name<'a>>,
    /// For each call and argument its name and the place of its value there.
    places: Vec<Vec<Option<(usize, usize)>>>,
}

#[derive(Debug)]
struct Name<'a> {
    name: &'a str,
    /// The failing call's value first, then those that are given most often.
    values: Vec<Value>,
}

/// How to make a sequence of another one.
#[derive(Clone, Copy, Debug)]
pub struct Recipe {
    window: Window,
    /// An argument of the constructors, with a smaller value.
    smaller: Option<(usize, i64)>,
    base: Base,
    /// Arguments of this name all get their greatest value.
    greatest: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
enum Window {
    /// So many calls at the start, and a few at the end.
    First(usize),
    /// So many at the end.
    Last(usize),
}

#[derive(Clone, Copy, Debug)]
enum Base {
    All,
    /// Only calls with one of so many values of this name.
    Keep(usize, usize),
    /// All values of this name become so many.
    Fold(usize, usize),
    /// All values of this name become the one with this place, but at the start and at the end,
    /// where they become so many: something that many equal calls do, and what shows it.
    Middle(usize, usize, usize),
    /// No calls of this method.
    Without(u16),
    /// Without every second call: which one.
    Half(usize),
}

/// So many calls at the end are kept with those at the start.
const TAIL: usize = 8;
/// The lengths that are tried: from this one on,
const SHORTEST: usize = 128;
/// each so many times the one before it.
const FACTOR: usize = 4;
/// Up to this length everything is tried together with everything else,
const CROSSED_UP_TO: usize = 512;
/// and up to this one smaller objects with all that keeps fewer calls.
const PAIRED_UP_TO: usize = 4096;
/// Of so many names the values are looked at.
const NAMES_MAX: usize = 3;

impl<'a> Whole<'a> {
    /// Reads a sequence that fails with its last call.
    pub fn of(problem: &'a Problem, hulls: &'a Hulls, sequence: &'a Sequence) -> Whole<'a> {
        let mut whole = Whole { problem, hulls, sequence, names: Vec::new(), places: Vec::new() };
        let mut counts: Vec<HashMap<Vec<u64>, (usize, usize, Value)>> = Vec::new();
        for (at, call) in sequence.calls.iter().enumerate().rev() {
            for (value, name) in whole.named(call) {
                let Some(name) = whole.place(name) else { continue };
                counts.resize_with(whole.names.len(), HashMap::new);
                let entry =
                    counts[name].entry(key(value)).or_insert_with(|| (0, at, value.clone()));
                entry.0 += 1;
            }
        }
        let last = sequence.calls.len().saturating_sub(1);
        let mut ranks = Vec::new();
        for (name, counts) in whole.names.iter_mut().zip(counts) {
            let mut found: Vec<(Vec<u64>, (usize, usize, Value))> = counts.into_iter().collect();
            let rank = |(times, at, _): &(usize, usize, Value)| {
                (*at != last, usize::MAX - times, usize::MAX - at)
            };
            // The key decides between arguments of one name in one call.
            found.sort_by(|a, b| (rank(&a.1), &a.0).cmp(&(rank(&b.1), &b.0)));
            let places = found.iter().enumerate().map(|(i, (key, _))| (key.clone(), i));
            ranks.push(places.collect::<HashMap<_, _>>());
            name.values = found.into_iter().map(|(_, (_, _, value))| value).collect();
        }
        let place_of = |call: &Call, i: usize, argument: &CallArgument| {
            let CallArgument::Value(value) = argument else { return None };
            let named = problem.method(call.method.into()).arguments[i].name.as_str();
            let name = whole.names.iter().position(|name| name.name == named)?;
            Some((name, *ranks[name].get(&key(value))?))
        };
        let places = sequence.calls.iter().map(|call| {
            let arguments = call.arguments.iter().enumerate();
            arguments.map(|(i, argument)| place_of(call, i, argument)).collect()
        });
        whole.places = places.collect();
        whole
    }

    /// The plain values of a call's arguments, with their names; not those of a constructor.
    fn named<'b>(&self, call: &'b Call) -> Vec<(&'b Value, &'a str)> {
        let problem: &'a Problem = self.problem;
        let arguments = &problem.method(call.method.into()).arguments;
        let pairs = arguments.iter().zip(&*call.arguments).filter(|_| call.method > 0);
        let plain = pairs.filter_map(|(argument, given)| match given {
            CallArgument::Value(value @ (Value::Int(_) | Value::Text(_) | Value::Char(_))) => {
                Some((value, argument.name.as_str()))
            }
            _ => None,
        });
        plain.collect()
    }

    fn place(&mut self, name: &'a str) -> Option<usize> {
        let known = self.names.iter().position(|known| known.name == name);
        known.or_else(|| {
            (self.names.len() < NAMES_MAX).then(|| {
                self.names.push(Name { name, values: Vec::new() });
                self.names.len() - 1
            })
        })
    }

    /// The recipes, by the length that they come to: what makes a shorter sequence comes first.
    pub fn levels(&self) -> Vec<Vec<Recipe>> {
        let length = self.sequence.calls.len();
        let shorter = std::iter::successors(Some(SHORTEST), |shorter| Some(shorter * FACTOR));
        let lengths = shorter.take_while(|shorter| *shorter + TAIL < length).chain([length]);
        lengths.map(|length| self.level(length)).collect()
    }

    fn level(&self, length: usize) -> Vec<Recipe> {
        let (smaller, bases) = (self.smaller(), self.bases());
        let mut greatest = vec![None];
        greatest.extend((0..self.names.len()).filter(|name| self.greatest(*name)).map(Some));
        let mut recipes = Vec::new();
        let windows = match length < self.sequence.calls.len() {
            true => vec![Window::First(length), Window::Last(length)],
            false => vec![Window::First(length)],
        };
        for window in windows {
            for &base in &bases {
                for &smaller in &smaller {
                    for &greatest in &greatest {
                        let changes = usize::from(!matches!(base, Base::All))
                            + usize::from(smaller.is_some())
                            + usize::from(greatest.is_some());
                        let tried = match changes {
                            ..=1 => true,
                            2 if greatest.is_none() => length <= PAIRED_UP_TO,
                            _ => length <= CROSSED_UP_TO,
                        };
                        if tried {
                            recipes.push(Recipe { window, smaller, base, greatest });
                        }
                    }
                }
            }
        }
        recipes
    }

    /// Smaller numbers for the constructors.
    fn smaller(&self) -> Vec<Option<(usize, i64)>> {
        let mut smaller = vec![None];
        let Some(first) = self.sequence.calls.first() else { return smaller };
        for (i, argument) in first.arguments.iter().enumerate() {
            let CallArgument::Value(Value::Int(value)) = argument else { continue };
            let Some((least, _)) = self.hulls.ends(0, i) else { continue };
            let powers = (0..6).map(|power| 1i64 << power).filter(|power| power < value);
            smaller.extend(powers.filter(|power| *power >= least).map(|power| Some((i, power))));
        }
        smaller
    }

    fn bases(&self) -> Vec<Base> {
        let mut bases = Vec::new();
        for (name, Name { values, .. }) in self.names.iter().enumerate() {
            let fold = [1, 2, 3, 4, 8].into_iter().filter(|some| *some < values.len());
            bases.extend(fold.map(|some| Base::Fold(name, some)));
            let keep = (0..8).map(|power| 1 << power).filter(|some| *some < values.len());
            bases.extend(keep.map(|some| Base::Keep(name, some)));
            let ends = [2, 3, 4].into_iter().filter(|some| *some < values.len());
            bases.extend(ends.flat_map(|some| [0, 1].map(|place| Base::Middle(name, place, some))));
        }
        let methods: BTreeSet<u16> = self.sequence.calls.iter().map(|call| call.method).collect();
        let methods = methods.into_iter().filter(|method| *method > 0);
        bases.extend(methods.map(Base::Without));
        bases.push(Base::All);
        bases.extend([Base::Half(0), Base::Half(1)]);
        bases
    }

    /// Whether arguments of this name have a greatest value.
    fn greatest(&self, name: usize) -> bool {
        matches!(self.names[name].values.first(), Some(Value::Int(_)))
    }

    /// What the recipe makes; None where it makes nothing. With `oracle` no call is left that the
    /// reference refuses.
    pub fn make(&self, recipe: &Recipe, oracle: Option<&mut dyn Oracle>) -> Option<Sequence> {
        let calls = &self.sequence.calls;
        let last = calls.len() - 1;
        let kept = self.window(recipe.window);
        let mut places = vec![usize::MAX; calls.len()];
        let mut made = Sequence { calls: Vec::with_capacity(kept.len()) };
        let mut live = BTreeSet::new();
        for i in kept {
            let call = &calls[i];
            if i < last && call.method > 0 && !self.is_kept(i, recipe.base) {
                continue;
            }
            if call.method == 0 {
                live.insert(call.object);
            } else if !live.contains(&call.object) {
                continue;
            }
            let Some(changed) = self.changed(i, recipe, &places) else { continue };
            places[i] = made.calls.len();
            made.calls.push(changed);
        }
        match oracle {
            Some(oracle) if !made.has_references() => self.allowed(made, oracle),
            _ => Some(made),
        }
    }

    /// How many calls are looked at to make what the recipe makes.
    pub fn calls_of(&self, recipe: &Recipe) -> usize {
        let (Window::First(some) | Window::Last(some)) = recipe.window;
        (some + TAIL).min(self.sequence.calls.len())
    }

    fn window(&self, window: Window) -> Vec<usize> {
        let length = self.sequence.calls.len();
        let constructors = |from: usize, to: usize| {
            let calls = self.sequence.calls[from..to].iter().enumerate();
            let made = calls.filter(|(_, call)| call.method == 0).map(move |(i, _)| from + i);
            // Whoever makes thousands of objects needs the first ones least.
            let made: Vec<usize> = made.collect();
            made.into_iter().rev().take(TAIL).rev()
        };
        match window {
            Window::First(some) if some + TAIL >= length => (0..length).collect(),
            Window::First(some) => {
                let tail = length - TAIL;
                (0..some).chain(constructors(some, tail)).chain(tail..length).collect()
            }
            Window::Last(some) => {
                let from = length.saturating_sub(some);
                constructors(0, from).chain(from..length).collect()
            }
        }
    }

    fn is_end(&self, call: usize) -> bool {
        call < TAIL || call + TAIL >= self.sequence.calls.len()
    }

    fn is_kept(&self, call: usize, base: Base) -> bool {
        match base {
            Base::Keep(name, some) => {
                let mut places = self.places[call].iter().flatten();
                places.all(|(of, place)| *of != name || *place < some)
            }
            Base::Without(method) => self.sequence.calls[call].method != method,
            Base::Half(which) => call % 2 == which,
            Base::All | Base::Fold(..) | Base::Middle(..) => true,
        }
    }

    /// The call as the recipe has it; None where it needs the answer of one that is gone.
    fn changed(&self, at: usize, recipe: &Recipe, places: &[usize]) -> Option<Call> {
        let mut call = self.sequence.calls[at].clone();
        if !call.follow(places) {
            return None;
        }
        let method = usize::from(call.method);
        for i in 0..call.arguments.len() {
            match &call.arguments[i] {
                CallArgument::AnswerOf(_) => {}
                CallArgument::Value(_) if method == 0 => match recipe.smaller {
                    Some((of, smaller)) if of == i => {
                        call.arguments_mut()[i] = CallArgument::Value(Value::Int(smaller));
                    }
                    _ => {}
                },
                CallArgument::Value(_) => {
                    let Some((name, place)) = self.places[at][i] else { continue };
                    let becomes = match recipe.base {
                        Base::Fold(of, some) if of == name => place % some,
                        Base::Middle(of, _, some) if of == name && self.is_end(at) => place % some,
                        Base::Middle(of, middle, _) if of == name => middle,
                        _ => place,
                    };
                    if becomes != place {
                        self.set(&mut call, i, &self.names[name].values[becomes]);
                    }
                    if let (true, Some((_, most))) =
                        (recipe.greatest == Some(name), self.hulls.ends(method, i))
                    {
                        self.set(&mut call, i, &Value::Int(most));
                    }
                }
            }
        }
        Some(call)
    }

    /// Sets a value where it may stand.
    fn set(&self, call: &mut Call, argument: usize, to: &Value) {
        if self.hulls.may_be(call.method.into(), argument, to) {
            call.arguments_mut()[argument] = CallArgument::Value(to.clone());
        }
    }

    /// Without the calls that the reference refuses; where a simpler argument is allowed, with that.
    fn allowed(&self, sequence: Sequence, oracle: &mut dyn Oracle) -> Option<Sequence> {
        oracle.begin();
        let mut allowed = Sequence { calls: Vec::with_capacity(sequence.calls.len()) };
        let (mut words, mut answer) = (Vec::new(), Vec::new());
        for mut call in sequence.calls {
            if !is_allowed(&call, oracle, &mut words) {
                match self.simpler(&call, oracle, &mut words) {
                    Some(simpler) => call = simpler,
                    None if call.method == 0 => return None,
                    None => continue,
                }
            }
            answer.clear();
            oracle.perform(&words, &mut answer);
            allowed.calls.push(call);
        }
        Some(allowed)
    }

    fn simpler(&self, call: &Call, oracle: &mut dyn Oracle, words: &mut Vec<u64>) -> Option<Call> {
        for (i, argument) in call.arguments.iter().enumerate() {
            let CallArgument::Value(value) = argument else { continue };
            for simple in self.hulls.simpler(call.method.into(), i, value) {
                let mut changed = call.clone();
                changed.arguments_mut()[i] = CallArgument::Value(simple);
                if is_allowed(&changed, oracle, words) {
                    return Some(changed);
                }
            }
        }
        None
    }
}

fn is_allowed(call: &Call, oracle: &mut dyn Oracle, words: &mut Vec<u64>) -> bool {
    words.clear();
    encode_call(call, words);
    !oracle.hooks(call.method.into()).can || oracle.allows(words)
}

fn key(value: &Value) -> Vec<u64> {
    let mut words = Vec::new();
    encode_value(value, &mut words);
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::fixture::{Stacks, lru, stack};
    use crate::problem::Domain;

    fn call(method: u16, arguments: &[i64]) -> Call {
        let argument = |value: &i64| CallArgument::Value(Value::Int(*value));
        Call { object: 0, method, arguments: arguments.iter().map(argument).collect() }
    }

    /// `new(40)`, and again and again `get` of three keys; at last `get(9)`.
    fn long() -> Sequence {
        let mut calls = vec![call(0, &[40])];
        calls.extend((0..300).map(|i| call(1, &[i % 3])));
        calls.push(call(1, &[9]));
        Sequence { calls }
    }

    #[track_caller]
    fn check(recipe: Recipe, expected: &[&str]) {
        let (problem, sequence) = (lru(), long());
        let hulls = Hulls::of(&problem);
        let whole = Whole::of(&problem, &hulls, &sequence);
        let made = whole.make(&recipe, None).unwrap();
        let shown = crate::show::calls(&problem, &made);
        let mut short: Vec<&str> = shown.iter().map(String::as_str).collect();
        short.dedup();
        assert_eq!(short, expected);
    }

    const PLAIN: Recipe =
        Recipe { window: Window::First(1000), smaller: None, base: Base::All, greatest: None };

    #[test]
    fn only_calls_with_the_failing_key_are_kept() {
        check(Recipe { base: Base::Keep(0, 1), ..PLAIN }, &["new(40)", "get(9)"]);
    }

    #[test]
    fn all_keys_become_one_and_the_object_smaller() {
        let recipe = Recipe { base: Base::Fold(0, 1), smaller: Some((0, 2)), ..PLAIN };
        check(recipe, &["new(2)", "get(9)"]);
    }

    #[test]
    fn what_lies_between_the_start_and_the_end_becomes_one_key() {
        let recipe = Recipe { base: Base::Middle(0, 1, 2), window: Window::First(20), ..PLAIN };
        let (problem, sequence) = (lru(), long());
        let hulls = Hulls::of(&problem);
        let made = Whole::of(&problem, &hulls, &sequence).make(&recipe, None).unwrap();
        let shown = crate::show::calls(&problem, &made);
        // The failing key first, then the others, the latest first.
        assert_eq!(shown[..4], ["new(40)", "get(2)", "get(9)", "get(2)"]);
        assert!(shown[8..20].iter().all(|call| call == "get(2)"), "{shown:?}");
        assert_eq!((shown.len(), shown[27].as_str()), (28, "get(9)"));
    }

    #[test]
    fn shorter_sequences_come_first() {
        let (problem, sequence) = (lru(), long());
        let hulls = Hulls::of(&problem);
        let whole = Whole::of(&problem, &hulls, &sequence);
        let levels = whole.levels();
        let lengths = levels.iter().map(|level| whole.make(&level[0], None).unwrap().calls.len());
        assert!(lengths.is_sorted(), "{}", levels.len());
    }

    #[test]
    fn calls_that_the_reference_refuses_are_left_out() {
        let problem = stack(Domain::Any);
        let calls = vec![call(0, &[]), call(1, &[5]), call(2, &[]), call(1, &[500]), call(1, &[7])];
        let sequence = Sequence { calls };
        let hulls = Hulls::of(&problem);
        let whole = Whole::of(&problem, &hulls, &sequence);
        let made = whole.make(&PLAIN, Some(&mut Stacks::default())).unwrap();
        let shown = crate::show::calls(&problem, &made);
        assert_eq!(shown, ["new()", "push(5)", "pop()", "push(0)", "push(7)"]);
    }
}
