//! Searches where a candidate's own branches lead: keeps sequences that reach new ones, and varies them.
//!
//! Plain random sequences of a few hundred calls do not fill a cache of a thousand entries. Here
//! sequences are long, made of few kinds of calls, and know the candidate's constants; one that
//! reaches a branch that none reached before is the beginning of others.

use crate::call::Batch;
use crate::execute::{ENDLESS_STEPS, Failed, Subject};
use crate::generate::{self, Dictionary, NoHooks, Recipe, Turn};
use crate::problem::{Problem, Tier};
use crate::progress::{Progress, Stage};
use crate::search::{Asked, Effort};
use crate::stock::{Key, Kind, Prepared};
use crate::verdict::{Branches, Tests};
use anyhow::Result;
use judge_harness::Mode;
use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;
use rayon::prelude::*;

/// What a guided search came to.
#[derive(Debug, Default)]
pub struct Guided {
    /// Up to the failing sequence.
    pub tests: Tests,
    /// The first failing sequence with those that were run before it in its worker.
    pub failed: Option<(Failed, Batch)>,
    /// Branches of the build, and how many of them were reached.
    pub branches: (u64, u64),
    /// Sequences that reached branches that none before them did.
    pub kept: u64,
    /// Some sequences were given up because their calls take too long in the metered build.
    pub slow: bool,
}

impl Guided {
    /// As it is reported.
    pub fn summary(&self) -> Branches {
        Branches {
            sequences: self.tests.sequences,
            operations: self.tests.operations,
            branches: self.branches.0,
            reached: self.branches.1,
            kept: self.kept,
        }
    }
}

/// So often what was learned goes into new sequences.
const ROUNDS: u64 = 5;
/// Side by side in each round; a number of its own, so that the cores do not change what is found.
const PORTIONS: u64 = 2;
/// Of one worker.
const PORTION_CALLS: u64 = 24_000;
/// No sequence is longer.
const LENGTH_MAX: u64 = 12_000;
/// Lengths for candidates without constants.
const LENGTHS: [u64; 4] = [100, 300, 1_000, 3_000];
/// A constant below this is no hint at a length.
const LENGTH_MIN: i64 = 12;
/// More branches than this are not told apart.
const BRANCHES_MAX: usize = 1 << 16;

/// Searches for a failing sequence by the branches of the metered build; bounded by counts, and the
/// same whatever the machine.
///
/// # Errors
///
/// The judge's own trouble.
pub fn first_failure(
    subject: &Subject,
    seed: u64,
    dictionary: &Dictionary,
    effort: Effort,
    progress: Progress,
) -> Result<Guided> {
    let mut guiding = Guiding::new(subject.problem, seed, dictionary, effort);
    let mut found = Guided::default();
    if guiding.profiles.is_empty() {
        return Ok(found);
    }
    // What leads away from the first round is the candidate's own.
    let shared = dictionary.is_empty() && !effort.strict;
    for round in 0..ROUNDS {
        progress(Stage::Guided, round as usize, ROUNDS as usize);
        let portions: Vec<Vec<Recipe>> = (0..PORTIONS).map(|_| guiding.recipes(round)).collect();
        let explore = |(portion, recipes): (usize, &Vec<Recipe>)| {
            let own = (round > 0 || !shared).then(|| format!("{dictionary:?}{recipes:?}"));
            let parts = vec![(portion, round, round)];
            let key = Key { seed, kind: Kind::Guided, parts, own };
            let made = || prepared(subject, dictionary, recipes);
            let made = subject.reference.stock.get(&key, subject.problem, made)?;
            explore(subject, &made)
        };
        let explored: Vec<Result<Explored>> =
            portions.par_iter().enumerate().map(explore).collect();
        for (recipes, explored) in portions.into_iter().zip(explored) {
            let explored = explored?;
            found.tests += explored.tests;
            found.slow |= explored.slow;
            found.branches.0 = found.branches.0.max(explored.branches);
            guiding.keep(&recipes, &explored.reached_by);
            found.branches.1 = guiding.reached.iter().filter(|reached| **reached).count() as u64;
            found.kept = guiding.kept.len() as u64;
            if explored.failed.is_some() {
                found.failed = explored.failed;
                return Ok(found);
            }
        }
        if found.slow {
            break;
        }
    }
    Ok(found)
}

struct Guiding {
    /// The indices of the profiles that sequences may follow.
    profiles: Vec<usize>,
    /// Lengths that the candidate's constants suggest.
    lengths: Vec<u64>,
    choices: Pcg64Mcg,
    reached: Vec<bool>,
    kept: Vec<Recipe>,
    made: usize,
}

impl Guiding {
    fn new(problem: &Problem, seed: u64, dictionary: &Dictionary, effort: Effort) -> Self {
        let decides = |tier| effort.strict || tier != Tier::Strict;
        let profiles = problem.profiles.iter().enumerate();
        let profiles = profiles.filter(|(_, p)| decides(p.tier)).map(|(index, _)| index);
        let profiles =
            profiles.filter(|index| scripted_calls(problem, *index) < LENGTH_MAX as usize);
        let hints = dictionary.integers.iter().filter(|n| **n >= LENGTH_MIN).map(|n| *n as u64);
        let lengths = LENGTHS.into_iter().chain(hints.filter(|n| *n < LENGTH_MAX));
        Guiding {
            profiles: profiles.collect(),
            lengths: lengths.collect(),
            choices: Pcg64Mcg::new(u128::from(seed) << 1 | 1),
            reached: vec![false; BRANCHES_MAX],
            kept: Vec::new(),
            made: 0,
        }
    }

    /// The recipes of one portion.
    fn recipes(&mut self, round: u64) -> Vec<Recipe> {
        let mut recipes = Vec::new();
        let mut calls = 0;
        while calls < PORTION_CALLS {
            let vary = round > 0 && !self.kept.is_empty() && self.below(2) == 0;
            let recipe = if vary { self.varied() } else { self.fresh() };
            // One call for the sequence itself: an empty one must not be asked for for ever.
            calls += 1 + recipe.length.unwrap_or(0);
            recipes.push(recipe);
        }
        recipes
    }

    fn fresh(&mut self) -> Recipe {
        // Every profile in turn: none is left out.
        let profile = self.profiles[self.made % self.profiles.len()];
        self.made += 1;
        let length = Some(self.length());
        Recipe { profile, seed: self.choices.next_u64(), turns: Vec::new(), length }
    }

    /// A sequence that begins like one that was kept, the newest of them most often.
    fn varied(&mut self) -> Recipe {
        let all = self.kept.len() as u64;
        let back = self.below(all).min(self.below(all));
        let mut recipe = self.kept[(all - 1 - back) as usize].clone();
        if self.below(4) == 0 {
            recipe.length = Some(self.length());
            return recipe;
        }
        let length = recipe.length.unwrap_or(1);
        let after = self.below(length + 1);
        recipe.turns.retain(|turn| turn.after < after);
        recipe.turns.push(Turn { after, seed: self.choices.next_u64() });
        recipe
    }

    /// Short ones most often: many of them fit where one long one does.
    fn length(&mut self) -> u64 {
        let index = self.below(self.lengths.len() as u64) as usize;
        let hint = self.lengths[index];
        let times = [1, 1, 2, 4][self.below(4) as usize];
        (hint * times + self.below(hint / 4 + 1)).min(LENGTH_MAX)
    }

    fn below(&mut self, n: u64) -> u64 {
        ((u128::from(self.choices.next_u64()) * u128::from(n)) >> 64) as u64
    }

    /// Keeps the recipes of sequences that reached branches before all others.
    fn keep(&mut self, recipes: &[Recipe], reached_by: &[Option<usize>]) {
        let mut keep = vec![false; recipes.len()];
        for (reached, by) in self.reached.iter_mut().zip(reached_by) {
            if let Some(recipe) = by
                && !*reached
            {
                *reached = true;
                keep[*recipe] = true;
            }
        }
        let kept = recipes.iter().zip(keep).filter(|(_, keep)| *keep);
        self.kept.extend(kept.map(|(recipe, _)| recipe.clone()));
    }
}

/// About how many calls the scripts of a profile make. Where they are long, whatever follows them
/// changes little, and each sequence costs as much as a whole portion.
fn scripted_calls(problem: &Problem, profile: usize) -> usize {
    let recipe = Recipe { profile, seed: 0, turns: Vec::new(), length: Some(1) };
    let mut batch = Batch::default();
    generate::guided(problem, &[recipe], &Dictionary::default(), &mut NoHooks, &mut batch);
    batch.calls
}

struct Explored {
    tests: Tests,
    failed: Option<(Failed, Batch)>,
    /// How many branches there are.
    branches: u64,
    /// For each branch the recipe that reached it first.
    reached_by: Vec<Option<usize>>,
    slow: bool,
}

/// Makes the sequences of a portion.
fn prepared(subject: &Subject, dictionary: &Dictionary, recipes: &[Recipe]) -> Result<Prepared> {
    let Subject { problem, reference, .. } = subject;
    let mut oracle = Asked::new(reference)?;
    let mut prepared = Prepared::default();
    let batch = &mut prepared.batch;
    prepared.recipes = generate::guided(problem, recipes, dictionary, &mut oracle, batch);
    if !problem.follows_answers() {
        prepared.expected = reference.answers_if_short(batch)?;
    }
    Ok(prepared)
}

/// Runs the sequences of a portion and compares their answers.
fn explore(subject: &Subject, prepared: &Prepared) -> Result<Explored> {
    let Prepared { batch, expected, recipes: made, .. } = prepared;
    let mut explored = Explored {
        tests: Tests::default(),
        failed: None,
        branches: 0,
        reached_by: Vec::new(),
        slow: false,
    };
    if made.is_empty() {
        return Ok(explored);
    }
    let run = subject.run_metered(batch, Mode::Cover, BRANCHES_MAX, ENDLESS_STEPS)?;
    explored.branches = run.branches.0.min(BRANCHES_MAX as u64);
    let by = run.figures.iter().take(BRANCHES_MAX);
    // What a worker writes may be anything: only numbers of sequences that exist count.
    explored.reached_by = by.map(|by| made.get((*by as usize).checked_sub(1)?).copied()).collect();
    match subject.judge(batch, &run, expected.as_deref())? {
        Some(failed) if failed.out_of_time => explored.slow = true,
        failed => explored.failed = failed.map(|failed| (failed, batch.clone())),
    }
    let sequences = match &explored.failed {
        Some((failed, _)) => failed.index + 1,
        None if explored.slow => run.current_sequence.min(batch.starts.len()),
        None => batch.starts.len(),
    };
    let operations = (0..sequences).map(|i| batch.length(i) as u64).sum();
    explored.tests = Tests { sequences: sequences as u64, operations };
    Ok(explored)
}
