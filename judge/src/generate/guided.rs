//! Makes the sequences that a guided search asks for: the beginning of a known one, then other choices.

use super::make::Maker;
use super::plan::{Plan, Stretch};
use super::random::REFUSED_MAX;
use super::{Dictionary, Oracle};
use crate::call::Batch;
use crate::problem::Problem;

/// How to make one sequence; the same recipe always makes the same one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The profile that it follows.
    pub profile: usize,
    /// Of the choices up to the first turn.
    pub seed: u64,
    /// After so many calls the choices depend on another seed, in ascending order.
    pub turns: Vec<Turn>,
    /// How many calls it has in all, however short the profile's own are.
    pub length: Option<u64>,
}

/// Where a sequence leaves the way of the one that it began like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// After so many calls of the profile's phases.
    pub after: u64,
    /// Of the choices from there on.
    pub seed: u64,
}

/// Sequences of guided searches are no family of a profile's random ones.
const FAMILY: u64 = 1 << 33;
/// Once in so many seeds the calls keep the weights that the profile gives them.
const PLAIN_ONCE_IN: u64 = 3;

/// A sequence ends where its answers have come to so many words: a thousand lists of a thousand items
/// show nothing that a hundred of them do not.
const ANSWERED_WORDS_MAX: usize = 1 << 15;
/// And where its calls have: thousands of the longest texts show nothing that dozens do not.
const ASKED_WORDS_MAX: usize = 1 << 17;

/// Appends a sequence for each recipe; one whose constructor is always refused is left out, so
/// `made` tells which recipe each sequence came from.
pub fn guided(
    problem: &Problem,
    recipes: &[Recipe],
    dictionary: &Dictionary,
    oracle: &mut dyn Oracle,
    batch: &mut Batch,
) -> Vec<usize> {
    let mut made = Vec::new();
    for (index, recipe) in recipes.iter().enumerate() {
        let plan = Plan::of_profile(problem, &problem.profiles[recipe.profile]);
        let mut maker = Maker::new(problem, &plan, 1, dictionary, oracle, batch);
        maker.weigh_answers();
        maker.begin(recipe.seed, FAMILY + recipe.profile as u64, 0);
        if maker.construct() {
            let heed = problem.profiles[recipe.profile].heed;
            Following { maker: &mut maker, recipe, heed, sums: Vec::new() }.follow();
            maker.end();
            made.push(index);
        } else {
            maker.abandon();
        }
        maker.finish();
    }
    made
}

struct Following<'m, 'a> {
    maker: &'m mut Maker<'a>,
    recipe: &'m Recipe,
    heed: u32,
    /// For each phase the sums of the weights, as the last turn drew them.
    sums: Vec<Vec<u64>>,
}

impl Following<'_, '_> {
    fn follow(&mut self) {
        let plan = self.maker.plan;
        self.maker.script(&plan.begin, 0);
        let lengths = self.lengths();
        self.draw_weights();
        let mut turns = self.recipe.turns.iter().peekable();
        let mut done = 0;
        'phases: for (phase, stretch) in plan.phases.iter().enumerate() {
            let mut refused = 0;
            for _ in 0..lengths[phase] {
                if let Some(turn) = turns.next_if(|turn| turn.after <= done) {
                    self.maker.drawer.chooser.restart(turn.seed, FAMILY, done);
                    self.draw_weights();
                }
                refused = if self.call(phase, stretch) { 0 } else { refused + 1 };
                done += 1;
                if refused == REFUSED_MAX {
                    break;
                }
                if self.maker.answered_words > ANSWERED_WORDS_MAX
                    || self.maker.asked_words() > ASKED_WORDS_MAX
                {
                    break 'phases;
                }
            }
        }
        self.maker.finally();
    }

    /// The phases' own lengths, stretched to the wanted sum.
    fn lengths(&mut self) -> Vec<u64> {
        let phases = &self.maker.plan.phases;
        let drawer = &mut self.maker.drawer;
        let own: Vec<u64> = phases.iter().map(|p| drawer.number(&p.length).max(1) as u64).collect();
        let sum: u64 = own.iter().sum::<u64>().max(1);
        match self.recipe.length {
            Some(wanted) => own.iter().map(|length| (length * wanted).div_ceil(sum)).collect(),
            None => own,
        }
    }

    /// Some kinds of calls often, some never: deep states are reached by sequences of few kinds.
    fn draw_weights(&mut self) {
        let phases = &self.maker.plan.phases;
        let chooser = &mut self.maker.drawer.chooser;
        self.sums.clear();
        for stretch in phases {
            let plain = chooser.once_in(PLAIN_ONCE_IN);
            let (mut sums, mut sum, mut before) = (Vec::new(), 0, 0);
            for (until, _) in &stretch.calls {
                let weight = until - before;
                before = *until;
                sum += match chooser.below(4) {
                    _ if plain => weight,
                    0 => 0,
                    1 => weight * 8,
                    _ => weight,
                };
                sums.push(sum);
            }
            if sum == 0 {
                sums = stretch.calls.iter().map(|call| call.0).collect();
            }
            self.sums.push(sums);
        }
    }

    /// As in random sequences: another call where the reference refuses this one, false where it
    /// refuses all.
    fn call(&mut self, phase: usize, stretch: &Stretch) -> bool {
        let (sums, maker) = (&self.sums[phase], &mut *self.maker);
        let total = sums.last().copied().unwrap_or(1);
        let first = maker.drawer.chooser.weighted(sums.iter().copied(), total);
        maker.make_one_of(&stretch.calls, first, 0, self.heed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::Sequence;
    use crate::generate::NoHooks;
    use crate::generate::fixture::*;

    fn make(recipe: Recipe) -> Sequence {
        let mut batch = Batch::default();
        let recipes = [recipe];
        guided(&lru(), &recipes, &Dictionary::default(), &mut NoHooks, &mut batch);
        sequences(&lru(), &batch).remove(0)
    }

    fn recipe(turns: &[(u64, u64)]) -> Recipe {
        let turns = turns.iter().map(|&(after, seed)| Turn { after, seed }).collect();
        Recipe { profile: 0, seed: 5, turns, length: Some(60) }
    }

    #[test]
    fn a_turn_keeps_the_calls_before_it_and_changes_those_behind() {
        let plain = make(recipe(&[]));
        let turned = make(recipe(&[(30, 9)]));
        assert_eq!(plain.calls[..31], turned.calls[..31]);
        assert_ne!(plain.calls[31..], turned.calls[31..]);
        assert_eq!(make(recipe(&[(30, 9)])), turned);
    }

    #[test]
    fn the_wanted_length_counts_whatever_the_profile_says() {
        assert_eq!(make(recipe(&[])).calls.len(), 61);
    }
}
