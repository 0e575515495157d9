//! Makes every sequence of a profile with few values: one for each leaf of the tree of calls.

use std::ops::Range;

use super::choose::Digits;
use super::make::Maker;
use super::plan::{Pattern, Plan};
use super::{Dictionary, NoHooks, Oracle};
use crate::call::Batch;
use crate::problem::Problem;

/// The alphabets of all constructors together have at most so many calls: beyond, a profile counts
/// as endless instead of being enumerated.
const CALLS_MAX: usize = 2_000_000;

/// Counts the leaves of an exhaustive profile, saturating.
pub fn exhaustive_sequences(problem: &Problem, profile: usize) -> u64 {
    let plan = Plan::of_profile(problem, &problem.profiles[profile]);
    let (mut oracle, mut batch) = (NoHooks, Batch::default());
    let mut tree = Tree::new(problem, profile, &plan, &mut oracle, &mut batch);
    let mut calls = 0usize;
    loop {
        calls = calls.saturating_add(tree.alphabet.letters.len().max(1));
        if calls >= CALLS_MAX {
            return u64::MAX;
        }
        if !tree.next_head() {
            return tree.first.saturating_add(tree.leaves);
        }
    }
}

/// Appends the sequences of these leaves, the simplest first.
///
/// A call that the reference refuses ends its sequence there: of the leaves that are the same
/// because of that, only the first one is kept.
pub fn exhaustive(
    problem: &Problem,
    profile: usize,
    leaves: Range<u64>,
    oracle: &mut dyn Oracle,
    batch: &mut Batch,
) {
    let plan = Plan::of_profile(problem, &problem.profiles[profile]);
    let mut tree = Tree::new(problem, profile, &plan, oracle, batch);
    let mut leaf = leaves.start;
    while leaf < leaves.end && tree.seek(leaf) {
        leaf = tree.make(leaf);
    }
    tree.maker.finish();
}

/// All sequences of a profile. Below each choice of variables and constructor (a head) every call
/// is a digit of the leaf's number, the last call the lowest one.
struct Tree<'a> {
    maker: Maker<'a>,
    family: u64,
    length: u32,
    head: Digits,
    alphabet: Alphabet,
    /// How many leaves come before those of this head.
    first: u64,
    /// How many leaves this head has.
    leaves: u64,
}

/// The calls to choose from below a head.
#[derive(Default)]
struct Alphabet {
    letters: Vec<Letter>,
    digits: Vec<u64>,
}

/// A call: where it goes, which pattern it has, and the choices that its arguments take.
struct Letter {
    object: usize,
    choice: usize,
    digits: Range<usize>,
}

impl<'a> Tree<'a> {
    fn new(
        problem: &'a Problem,
        profile: usize,
        plan: &'a Plan,
        oracle: &'a mut dyn Oracle,
        batch: &'a mut Batch,
    ) -> Tree<'a> {
        let source = &problem.profiles[profile];
        let objects = source.objects.max(1) as usize;
        let mut tree = Tree {
            maker: Maker::new(problem, plan, objects, &Dictionary::default(), oracle, batch),
            family: profile as u64,
            length: source.exhaustive.unwrap_or(0) as u32,
            head: Digits::default(),
            alphabet: Alphabet::default(),
            first: 0,
            leaves: 0,
        };
        tree.measure_head();
        tree
    }

    /// Goes to the head above this leaf; false if there is none.
    fn seek(&mut self, leaf: u64) -> bool {
        while leaf >= self.first.saturating_add(self.leaves) {
            if !self.next_head() {
                return false;
            }
        }
        true
    }

    /// False after the last head.
    fn next_head(&mut self) -> bool {
        if !self.head.advance() {
            return false;
        }
        self.first = self.first.saturating_add(self.leaves);
        self.measure_head();
        true
    }

    fn measure_head(&mut self) {
        self.maker.begin(0, self.family, 0);
        self.with_head(|maker, object| maker.suppose(&maker.plan.new, object));
        self.alphabet.letters.clear();
        if !self.head.clash {
            self.alphabet.enumerate(&mut self.maker);
        }
        self.leaves = (self.alphabet.letters.len() as u64).saturating_pow(self.length);
        if self.head.clash {
            self.leaves = 0;
        }
        self.maker.abandon();
    }

    /// Draws the variables of this head, and for every object the constructor, until it is refused.
    fn with_head(&mut self, mut construct: impl FnMut(&mut Maker<'a>, usize) -> bool) -> bool {
        self.head.rewind();
        let maker = &mut self.maker;
        std::mem::swap(&mut maker.drawer.chooser.digits, &mut self.head);
        maker.drawer.chooser.enumerating = true;
        maker.draw_variables();
        let new = maker.drawer.chooser.digits.position();
        let constructed = (0..maker.live.len()).all(|object| {
            maker.drawer.chooser.digits.go_back(new);
            construct(maker, object)
        });
        maker.drawer.chooser.enumerating = false;
        std::mem::swap(&mut maker.drawer.chooser.digits, &mut self.head);
        constructed
    }

    /// Makes a leaf below this head; returns the next one that is different.
    fn make(&mut self, leaf: u64) -> u64 {
        let plan = self.maker.plan;
        self.maker.begin(0, self.family, leaf);
        if !self.with_head(|maker, object| maker.make(&maker.plan.new, object)) {
            self.maker.abandon();
            return self.first.saturating_add(self.leaves);
        }
        (0..self.maker.live.len()).for_each(|object| self.maker.script(&plan.begin, object));
        let letters = self.alphabet.letters.len() as u64;
        let (mut rest, mut unit) = (leaf - self.first, self.leaves);
        for _ in 0..self.length {
            unit /= letters;
            let letter = rest / unit;
            rest %= unit;
            if !self.make_letter(letter as usize) {
                match rest {
                    0 => self.end(),
                    _ => self.maker.abandon(),
                }
                return leaf - rest + unit;
            }
        }
        self.end();
        leaf + 1
    }

    fn make_letter(&mut self, letter: usize) -> bool {
        let Letter { object, choice, digits } = &self.alphabet.letters[letter];
        let chooser = &mut self.maker.drawer.chooser;
        chooser.digits.set(&self.alphabet.digits[digits.clone()]);
        chooser.enumerating = true;
        let pattern = &self.maker.plan.phases[0].calls[*choice].1;
        let made = self.maker.make(pattern, *object);
        self.maker.drawer.chooser.enumerating = false;
        made
    }

    fn end(&mut self) {
        self.maker.finally();
        self.maker.end();
    }
}

impl Alphabet {
    fn enumerate(&mut self, maker: &mut Maker) {
        self.digits.clear();
        let plan = maker.plan;
        let calls = plan.phases.first().map_or(&[][..], |stretch| &stretch.calls);
        maker.drawer.chooser.enumerating = true;
        for object in 0..maker.live.len() {
            for (choice, (_, pattern)) in calls.iter().enumerate() {
                self.enumerate_pattern(maker, pattern, object, choice);
            }
        }
        maker.drawer.chooser.enumerating = false;
    }

    fn enumerate_pattern(
        &mut self,
        maker: &mut Maker,
        pattern: &Pattern,
        object: usize,
        choice: usize,
    ) {
        maker.drawer.chooser.digits.set(&[]);
        while self.letters.len() < CALLS_MAX {
            maker.draw(pattern, object);
            maker.retract();
            let digits = &mut maker.drawer.chooser.digits;
            if !digits.clash {
                let start = self.digits.len();
                self.digits.extend_from_slice(digits.taken());
                self.letters.push(Letter { object, choice, digits: start..self.digits.len() });
            }
            if !digits.advance() {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::fixture::*;
    use crate::problem::Domain;

    fn tiny(calls: usize) -> Problem {
        let mut lru = lru();
        let profile = &mut lru.profiles[0];
        profile.exhaustive = Some(calls);
        profile.variables.clear();
        profile.new = vec![Domain::Mix(vec![(1, int(1)), (1, int(2))])];
        profile.phases[0].calls[0].call.arguments = vec![between("0", "capacity")];
        profile.phases[0].calls[1].call.arguments = vec![range(0, 1), range(5, 6)];
        lru
    }

    fn all(problem: &Problem, step: u64, oracle: &mut dyn Oracle) -> Vec<Vec<String>> {
        let (mut batch, leaves) = (Batch::default(), exhaustive_sequences(problem, 0));
        for start in (0..leaves).step_by(step as usize) {
            exhaustive(problem, 0, start..leaves.min(start + step), oracle, &mut batch);
        }
        exhaustive(problem, 0, leaves..leaves + 5, oracle, &mut batch);
        sequences(problem, &batch).iter().map(|sequence| shown(problem, sequence)).collect()
    }

    #[test]
    fn every_sequence_of_calls_comes_once_and_the_simplest_first() {
        // Two keys to get with capacity 1 and three with capacity 2, and four ways to put.
        let problem = tiny(3);
        assert_eq!(exhaustive_sequences(&problem, 0), 6u64.pow(3) + 7u64.pow(3));
        let made = all(&problem, 1000, &mut NoHooks);
        assert_eq!(made[0], ["new(1)", "get(0)", "get(0)", "get(0)"]);
        assert_eq!(made[1], ["new(1)", "get(0)", "get(0)", "get(1)"]);
        assert_eq!(made[558], ["new(2)", "put(1, 6)", "put(1, 6)", "put(1, 6)"]);
        let different: std::collections::BTreeSet<_> = made.iter().collect();
        assert_eq!(different.len(), 559);
    }

    #[test]
    fn leaves_do_not_depend_on_the_batch_that_they_are_in() {
        assert_eq!(all(&tiny(3), 7, &mut NoHooks), all(&tiny(3), 1000, &mut NoHooks));
        let mut stack = stack(range(98, 102));
        stack.profiles[0].exhaustive = Some(4);
        let oracle = &mut Stacks::default();
        assert_eq!(all(&stack, 5, oracle), all(&stack, 10_000, oracle));
    }

    #[test]
    fn a_refused_call_ends_its_sequence_and_the_last_script_still_follows() {
        let mut stack = stack(range(0, 1));
        stack.profiles[0].exhaustive = Some(2);
        stack.profiles[0].finally = vec![step(2, Vec::new())];
        let made: Vec<_> = all(&stack, 4, &mut Stacks::default());
        let made: Vec<_> = made.iter().map(|calls| calls[1..].join(" ")).collect();
        let expected = [
            "push(0) push(0) pop()",
            "push(0) push(1) pop()",
            "push(0) pop()",
            "push(1) push(0) pop()",
            "push(1) push(1) pop()",
            "push(1) pop()",
            "",
        ];
        assert_eq!(made, expected);
    }

    #[test]
    fn clocks_and_cycles_go_on_while_their_steps_are_enumerated() {
        let hit = method("hit", &[("t", INT), ("id", INT)], None);
        let mut hits = problem(&[], vec![hit]);
        let step = Domain::Mix(vec![(1, int(0)), (1, int(300))]);
        let clock =
            Domain::Clock { step: step.into(), pool: "t".into(), start: expr("1"), plus: None };
        let id = Domain::Cycle(crate::problem::Range { first: expr("1"), last: expr("2") });
        let mut few =
            profile(Vec::new(), vec![phase(int(0), vec![(1, pattern(1, vec![clock, id]))])]);
        few.exhaustive = Some(3);
        hits.profiles.push(few);
        let made = all(&hits, 100, &mut NoHooks);
        assert_eq!(made.len(), 8);
        assert_eq!(made[3][1..], ["hit(1, 1)", "hit(301, 2)", "hit(601, 1)"]);
    }

    #[test]
    fn lists_rows_texts_and_later_arguments_are_enumerated() {
        let types =
            [("a", INT), ("b", INT), ("l", list_of(INT)), ("s", crate::problem::Type::Text)];
        let mut problem = problem(&[], vec![method("f", &types, None)]);
        let list =
            Domain::List { length: range(0, 2).into(), of: range(0, 1).into(), distinct: true };
        let arguments = vec![range(0, 2), between("0", "a"), list, text(range(0, 1), "xy")];
        let mut few = profile(Vec::new(), vec![phase(int(0), vec![(1, pattern(1, arguments))])]);
        few.exhaustive = Some(1);
        problem.profiles.push(few);
        // (0,0) … (2,2): 6 · [], [0], [1], [0 1], [1 0]: 5 · "", x, y: 3.
        assert_eq!(exhaustive_sequences(&problem, 0), 6 * 5 * 3);
        let made = all(&problem, 1000, &mut NoHooks);
        assert_eq!(made[0][1], "f(0, 0, [], )");
        assert_eq!(made[89][1], "f(2, 2, [1 0], y)");
    }

    #[test]
    fn several_objects_live_from_the_beginning_and_each_call_goes_to_any() {
        let mut pair = tiny(2);
        pair.profiles[0].objects = 2;
        assert_eq!(exhaustive_sequences(&pair, 0), 12u64.pow(2) + 14u64.pow(2));
        let made = all(&pair, 1000, &mut NoHooks);
        assert_eq!(made[6], ["0.new(1)", "1.new(1)", "0.get(0)", "1.get(0)"]);
    }

    #[test]
    fn endless_profiles_are_told_without_enumerating_them() {
        let mut problem = tiny(30);
        assert_eq!(exhaustive_sequences(&problem, 0), u64::MAX);
        problem.profiles[0].phases[0].calls[0].call.arguments = vec![range(0, i64::MAX)];
        assert_eq!(exhaustive_sequences(&problem, 0), u64::MAX);
    }
}
