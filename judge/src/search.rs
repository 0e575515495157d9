//! Searches for a sequence that a candidate fails: the examples, every short sequence, random ones.

use crate::call::{Batch, Sequence};
use crate::execute::{Failed, Sight, Subject, Tested};
use crate::generate::{self, Dictionary, Hooks, Oracle};
use crate::problem::{Problem, Tier};
use crate::progress::{Progress, Stage};
use crate::reach::Reach;
use crate::reference::{Reference, Steps};
use crate::stock::{Key, Kind, Prepared};
use crate::verdict::{Exhausted, Searches, Tests};
use anyhow::Result;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// What was run, and what was found.
#[derive(Debug, Default)]
pub struct Found {
    /// Up to the failing sequence, in the plan's order.
    pub tests: Tests,
    /// What the exhaustive and the random sequences were.
    pub searches: Searches,
    /// Where the random ones came.
    pub reach: Reach,
    /// The first failing sequence with the sequences that were run before it in its worker.
    pub failed: Option<(Failed, Batch)>,
    /// Not every sequence was run: the calls take so long that workers ran out of time.
    pub slow: bool,
}

/// How much is searched.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Whether every short sequence is run.
    pub exhaustive: bool,
    /// Random calls in all; none of them where this is 0.
    pub random_calls: u64,
    /// Random sequences in all, instead.
    pub sequences: Option<u64>,
    /// Profiles beyond the contract, too.
    pub strict: bool,
}

impl Default for Effort {
    fn default() -> Self {
        Effort { exhaustive: true, random_calls: 1_000_000, sequences: None, strict: false }
    }
}

/// The calls of a batch: enough to make the start of its worker cheap.
const BATCH_CALLS: u64 = 100_000;
/// The calls of a batch of sequences on two objects: these come early, and what they find is shrunk
/// with all that ran before it.
const TWO_OBJECTS_CALLS: u64 = 25_000;
/// Of all random calls this part goes to sequences on two objects.
const TWO_OBJECTS_PART: u64 = 20;
/// Of the random sequences of a profile this part, the last ones, knows the candidate's constants:
/// all others are the same for every candidate, and made once.
const CONSTANTS_PART: u64 = 4;
/// So many sequences tell how long those of a profile are,
const SAMPLE_SEQUENCES: u64 = 16;
/// and fewer where they are this long together.
const SAMPLE_CALLS: usize = 10_000;

/// Behind so many parts that take longer than their first look no other is looked at before growth
/// was asked: all of them take so long.
const LONG_PARTS_MAX: usize = 8;

/// Searches until a sequence fails or the effort is spent; `first` comes before the plan. The answer
/// does not depend on threads: it is the first failure in the plan's order.
///
/// What takes long waits until all else has been run. If its calls grow too fast (`exceeds` is asked
/// at most once), that is why: then it is left.
///
/// # Errors
///
/// The judge's own trouble.
pub fn first_failure(
    subject: &Subject,
    seed: u64,
    dictionary: &Dictionary,
    effort: Effort,
    first: &[Sequence],
    progress: Progress,
    exceeds: &mut dyn FnMut() -> Result<bool>,
) -> Result<Found> {
    let mut oracle = Asked::new(subject.reference)?;
    let mut plan = plan(subject.problem, seed, effort, &mut oracle);
    if !first.is_empty() {
        plan.insert(0, Portion::First);
    }
    let mut queue = Queue {
        subject,
        seed,
        dictionary,
        first,
        plan: &plan,
        ended_at: AtomicUsize::new(usize::MAX),
        done: Mutex::new(Vec::new()),
        long: Mutex::new(Vec::new()),
        progress,
    };
    queue.drain(&(0..plan.len()).map(Part::begin).collect::<Vec<_>>());
    let mut long = std::mem::take(queue.long.get_mut().expect("all threads have ended"));
    long.sort_by_key(|part| part.index);
    let ended = queue.ended_at.load(Ordering::Relaxed) < usize::MAX;
    if !long.is_empty() && !ended && exceeds()? {
        queue.leave(&long);
    } else {
        queue.drain(&long);
    }
    queue.found()
}

/// One batch of the plan.
#[derive(Clone, Debug)]
enum Portion {
    /// What failed the last time.
    First,
    Examples,
    Exhaustive {
        profile: usize,
        leaves: Range<u64>,
    },
    Random {
        parts: Parts,
        /// Whether the candidate's constants are drawn, too.
        constants: bool,
    },
    TwoObjects(Parts),
}

/// Random sequences of several profiles, by number.
type Parts = Vec<(usize, Range<u64>)>;

impl Portion {
    fn stage(&self) -> Stage {
        match self {
            Portion::First => Stage::Again,
            Portion::Examples => Stage::Examples,
            Portion::Exhaustive { .. } => Stage::Exhaustive,
            Portion::Random { .. } | Portion::TwoObjects(_) => Stage::Random,
        }
    }
}

/// A batch of the plan, or what is left of it.
#[derive(Clone, Copy, Debug)]
struct Part {
    /// In the plan.
    index: usize,
    /// So many of its sequences were answered rightly; none where it has yet to be looked at.
    right: Option<usize>,
}

impl Part {
    fn begin(index: usize) -> Part {
        Part { index, right: None }
    }
}

struct Queue<'a> {
    subject: &'a Subject<'a>,
    seed: u64,
    dictionary: &'a Dictionary,
    first: &'a [Sequence],
    plan: &'a [Portion],
    /// The first part, in the plan's order, that fails or is slow.
    ended_at: AtomicUsize,
    done: Mutex<Vec<(usize, Result<Outcome>)>>,
    /// What takes longer than its first look.
    long: Mutex<Vec<Part>>,
    progress: Progress<'a>,
}

#[derive(Default)]
struct Outcome {
    tests: Tests,
    reach: Reach,
    failed: Option<(Failed, Batch)>,
    slow: bool,
}

impl Queue<'_> {
    /// Runs these parts, in the plan's order, on all threads, up to the first that fails or is slow.
    fn drain(&self, parts: &[Part]) {
        let next = AtomicUsize::new(0);
        rayon::scope(|scope| {
            for _ in 0..rayon::current_num_threads() {
                scope.spawn(|_| self.take_from(parts, &next));
            }
        });
    }

    fn take_from(&self, parts: &[Part], next: &AtomicUsize) {
        while let Some(&part) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
            let index = part.index;
            // What lies behind the end of the search cannot change it.
            if index > self.ended_at.load(Ordering::Relaxed) {
                return;
            }
            if part.right.is_none() && self.puts_off(part) {
                continue;
            }
            let Some(outcome) = self.run(part).transpose() else { continue };
            if !matches!(outcome, Ok(Outcome { failed: None, slow: false, .. })) {
                self.ended_at.fetch_min(index, Ordering::Relaxed);
            }
            let mut done = self.done.lock().expect("no thread panics while it holds the lock");
            done.push((index, outcome));
            // Whoever hears of a part that is done may take it for right.
            if index < self.ended_at.load(Ordering::Relaxed) {
                (self.progress)(self.plan[index].stage(), done.len(), self.plan.len());
            }
        }
    }

    /// Whether a part is left for later without a look, since all before it take so long.
    fn puts_off(&self, part: Part) -> bool {
        let mut long = self.long.lock().expect("no thread panics while it holds the lock");
        let before = long.iter().filter(|other| other.index < part.index).count();
        let all_are_long = before >= LONG_PARTS_MAX;
        if all_are_long {
            long.push(Part { right: Some(0), ..part });
        }
        all_are_long
    }

    /// Takes note of parts that are not run to their end.
    fn leave(&mut self, parts: &[Part]) {
        let done = self.done.get_mut().expect("all threads have ended");
        let slow = || Ok(Outcome { slow: true, ..Outcome::default() });
        done.extend(parts.iter().map(|part| (part.index, slow())));
    }

    /// None where it takes longer, and is noted.
    fn run(&self, part: Part) -> Result<Option<Outcome>> {
        let portion = &self.plan[part.index];
        let prepared = match self.key(portion) {
            Some(key) => {
                let stock = &self.subject.reference.stock;
                stock.get(&key, self.subject.problem, || self.prepared(portion))?
            }
            None => Arc::new(self.prepared(portion)?),
        };
        let Prepared { batch, reach, expected, .. } = &*prepared;
        if batch.starts.is_empty() {
            return Ok(Some(Outcome::default()));
        }
        let Tested { failed, slow } = match part.right {
            Some(right) => self.subject.test_on(batch, right)?,
            None => match self.subject.test_at_first_sight(batch, expected.as_deref())? {
                Sight::Tested(tested) => tested,
                Sight::TakesLonger { right } => {
                    let long = self.long.lock();
                    let mut long = long.expect("no thread panics while it holds the lock");
                    long.push(Part { right: Some(right), ..part });
                    return Ok(None);
                }
            },
        };
        let sequences = failed.as_ref().map_or(batch.starts.len(), |failed| failed.index + 1);
        let operations = (0..sequences).map(|i| batch.length(i) as u64).sum();
        let tests = Tests { sequences: sequences as u64, operations };
        let failed = failed.map(|failed| (failed, batch.clone()));
        Ok(Some(Outcome { tests, reach: reach.clone(), failed, slow }))
    }

    /// What the batch depends on, where it may be asked for again.
    fn key(&self, portion: &Portion) -> Option<Key> {
        let part = |of: &usize, range: &Range<u64>| (*of, range.start, range.end);
        let all = |parts: &Parts| parts.iter().map(|(of, range)| part(of, range)).collect();
        let (kind, parts) = match portion {
            Portion::First | Portion::Examples => return None,
            Portion::Exhaustive { profile, leaves } => {
                (Kind::Exhaustive, vec![part(profile, leaves)])
            }
            Portion::Random { parts, .. } => (Kind::Random, all(parts)),
            Portion::TwoObjects(parts) => (Kind::TwoObjects, all(parts)),
        };
        let draws_own = matches!(portion, Portion::Random { constants: true, .. });
        let own = draws_own && !self.dictionary.is_empty();
        let own = own.then(|| format!("{:?}", self.dictionary));
        Some(Key { seed: self.seed, kind, parts, own })
    }

    /// Makes the batch, and asks the reference.
    fn prepared(&self, portion: &Portion) -> Result<Prepared> {
        let problem = self.subject.problem;
        let mut oracle = Asked::new(self.subject.reference)?;
        let mut batch = Batch::default();
        match portion {
            Portion::First => self.first.iter().for_each(|sequence| batch.push(sequence)),
            _ => make(problem, portion, self.seed, self.dictionary, &mut oracle, &mut batch),
        }
        let reach = Reach::of(problem, &batch);
        if problem.follows_answers() {
            return Ok(Prepared { batch, reach, ..Prepared::default() });
        }
        let expected = self.subject.reference.answers_if_short(&batch)?;
        Ok(Prepared { batch, reach, expected, ..Prepared::default() })
    }

    fn found(self) -> Result<Found> {
        let mut done = self.done.into_inner().expect("all threads have ended");
        done.sort_by_key(|(index, _)| *index);
        let mut found = Found::default();
        let mut exhausted: BTreeMap<usize, (Tests, Reach, usize)> = BTreeMap::new();
        for (index, outcome) in done {
            let outcome = outcome?;
            found.tests += outcome.tests;
            found.slow |= outcome.slow;
            match &self.plan[index] {
                Portion::First | Portion::Examples => {}
                Portion::Exhaustive { profile, .. } => {
                    let (tests, reach, ended) = exhausted.entry(*profile).or_default();
                    *tests += outcome.tests;
                    reach.join(&outcome.reach);
                    *ended += usize::from(outcome.failed.is_none() && !outcome.slow);
                }
                Portion::Random { .. } | Portion::TwoObjects(_) => {
                    found.searches.random.sequences += outcome.tests.sequences;
                    found.searches.random.operations += outcome.tests.operations;
                    found.reach.join(&outcome.reach);
                }
            }
            if outcome.failed.is_some() || outcome.slow {
                found.failed = outcome.failed;
                break;
            }
        }
        let problem = self.subject.problem;
        let planned = |profile| {
            let of_it =
                |p: &&Portion| matches!(p, Portion::Exhaustive { profile: p, .. } if *p == profile);
            self.plan.iter().filter(of_it).count()
        };
        let exhausted = exhausted.into_iter().map(|(profile, (tests, reach, ended))| Exhausted {
            profile: problem.profiles[profile].name.clone(),
            sequences: tests.sequences,
            calls: reach.longest,
            domain: reach.domain(problem),
            complete: ended == planned(profile),
        });
        found.searches.exhaustive = exhausted.collect();
        Ok(found)
    }
}

fn make(
    problem: &Problem,
    portion: &Portion,
    seed: u64,
    dictionary: &Dictionary,
    oracle: &mut dyn Oracle,
    batch: &mut Batch,
) {
    match portion {
        Portion::First => {}
        Portion::Examples => generate::examples(problem, batch),
        Portion::Exhaustive { profile, leaves } => {
            generate::exhaustive(problem, *profile, leaves.clone(), oracle, batch);
        }
        Portion::Random { parts, constants } => {
            let none = Dictionary::default();
            let dictionary = if *constants { dictionary } else { &none };
            for (profile, sequences) in parts.iter().cloned() {
                generate::random(problem, profile, seed, sequences, dictionary, oracle, batch);
            }
        }
        Portion::TwoObjects(parts) => {
            for (profile, sequences) in parts.iter().cloned() {
                generate::two_objects(problem, profile, seed, sequences, oracle, batch);
            }
        }
    }
}

/// The batches in the order that decides which failure is the first: simple sequences come early.
fn plan(problem: &Problem, seed: u64, effort: Effort, oracle: &mut dyn Oracle) -> Vec<Portion> {
    let mut plan = vec![Portion::Examples];
    let profiles = problem.profiles.iter().enumerate();
    let profiles: Vec<_> =
        profiles.filter(|(_, p)| effort.strict || p.tier != Tier::Strict).collect();
    let exhaustive = profiles.iter().filter(|(_, p)| effort.exhaustive && p.exhaustive.is_some());
    for (index, profile) in exhaustive {
        let total = generate::exhaustive_sequences(problem, *index);
        let length = profile.exhaustive.unwrap_or(1) as u64 + 1 + profile.finally.len() as u64;
        let step = (BATCH_CALLS / length).max(1);
        plan.extend(
            ranges(0..total, step).map(|leaves| Portion::Exhaustive { profile: *index, leaves }),
        );
    }
    if effort.random_calls == 0 {
        return plan;
    }
    let random: Vec<_> = profiles.iter().filter(|(_, p)| p.exhaustive.is_none()).collect();
    let shares: u64 = random.iter().map(|(_, p)| u64::from(p.share)).sum::<u64>().max(1);
    let (mut two_objects, mut columns, mut with_constants) = (vec![], vec![], vec![]);
    for (index, profile) in random {
        let length = mean_length(problem, *index, seed, oracle);
        let calls = effort.random_calls * u64::from(profile.share) / shares;
        let count = match effort.sequences {
            Some(count) => (count * u64::from(profile.share)).div_ceil(shares),
            None => (calls / length).max(1),
        };
        let step = (BATCH_CALLS / length).max(1);
        let piece = |sequences: Range<u64>| Piece { profile: *index, sequences, length };
        two_objects.extend(ranges(0..(count / TWO_OBJECTS_PART).max(1), step).map(piece));
        let shared = count - count / CONSTANTS_PART;
        columns.push(ranges(0..shared, step).map(piece).collect::<Vec<_>>());
        with_constants.extend(ranges(shared..count, step).map(piece));
    }
    plan.extend(packed(two_objects, TWO_OBJECTS_CALLS).into_iter().map(Portion::TwoObjects));
    // Round robin: no profile waits for another one.
    let rows = columns.iter().map(Vec::len).max().unwrap_or(0);
    let in_turn = (0..rows).flat_map(|row| columns.iter().filter_map(move |c| c.get(row)));
    for (pieces, constants) in [(in_turn.cloned().collect(), false), (with_constants, true)] {
        let parts = packed(pieces, BATCH_CALLS).into_iter();
        plan.extend(parts.map(|parts| Portion::Random { parts, constants }));
    }
    plan
}

/// Random sequences of one profile, of about so many calls each.
#[derive(Clone, Debug)]
struct Piece {
    profile: usize,
    sequences: Range<u64>,
    length: u64,
}

/// Puts neighbours together as long as they have no more than so many calls.
fn packed(pieces: Vec<Piece>, calls_max: u64) -> Vec<Parts> {
    let mut packs: Vec<Parts> = Vec::new();
    let mut room = 0;
    for Piece { profile, sequences, length } in pieces {
        let calls = length * (sequences.end - sequences.start);
        match packs.last_mut() {
            Some(pack) if calls <= room => {
                pack.push((profile, sequences));
                room -= calls;
            }
            _ => {
                packs.push(vec![(profile, sequences)]);
                room = calls_max.saturating_sub(calls);
            }
        }
    }
    packs
}

/// Cuts a range into pieces of `step`; the last one may be shorter.
fn ranges(all: Range<u64>, step: u64) -> impl Iterator<Item = Range<u64>> {
    let starts = all.clone().step_by(step as usize);
    starts.map(move |start| start..(start + step).min(all.end))
}

fn mean_length(problem: &Problem, profile: usize, seed: u64, oracle: &mut dyn Oracle) -> u64 {
    let mut batch = Batch::default();
    for number in 0..SAMPLE_SEQUENCES {
        let one = number..number + 1;
        generate::random(problem, profile, seed, one, &Dictionary::default(), oracle, &mut batch);
        if batch.calls >= SAMPLE_CALLS {
            break;
        }
    }
    (batch.calls / batch.starts.len().max(1)).max(1) as u64
}

/// The reference as the generator asks it.
pub struct Asked<'a> {
    reference: &'a Reference,
    steps: Steps,
}

impl<'a> Asked<'a> {
    /// A fresh set of objects.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn new(reference: &'a Reference) -> Result<Self> {
        Ok(Asked { reference, steps: reference.steps()? })
    }
}

impl Oracle for Asked<'_> {
    fn hooks(&self, method: usize) -> Hooks {
        let (can, likely) = self.reference.hooks[method];
        Hooks { can, likely }
    }

    fn begin(&mut self) {
        self.steps.begin();
    }

    fn allows(&mut self, call: &[u64]) -> bool {
        self.steps.allows(call)
    }

    fn likes(&mut self, call: &[u64]) -> bool {
        self.steps.likes(call)
    }

    fn perform(&mut self, call: &[u64], answer: &mut Vec<u64>) {
        self.steps.perform(call, answer);
    }
}
