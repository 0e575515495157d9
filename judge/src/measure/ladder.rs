//! Runs a workload at several sizes and sorts the figures by what they are about.

use super::asked::Measured;
use super::audit;
use super::effort::{Effort, ROUNDS_MIN};
use crate::Misuse;
use crate::call::{Batch, CallArgument, Reader};
use crate::execute::{Failed, Subject};
use crate::generate::{self, Window};
use crate::growth::curve::Sample;
use crate::problem::{Problem, Value, Workload};
use crate::search::Asked as Oracle;
use crate::stock::{Key, Kind, Prepared};
use crate::verdict::Verdict;
use crate::worker::{self, Run, Work};
use anyhow::Result;
use judge_harness::{BYTES_PER_STEP, Mode, Outcome};
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

/// What is known of a workload so far.
#[derive(Debug, Default)]
pub struct Records {
    /// The costs by what they are about; sizes in no order.
    pub samples: BTreeMap<Measured, Vec<Sample>>,
    /// The sizes of the constructor's arguments together, by size.
    pub arguments: BTreeMap<u64, f64>,
    /// From this size on sequences were cut off.
    pub cut_off_at: Option<u64>,
    /// An answer that is not right, or a crash.
    pub failed: Option<Failed>,
    /// A limit of the worker that was reached: growth may explain it.
    pub limit: Option<Failed>,
    /// Whether the calls or the candidate depend on chance.
    pub is_random: bool,
    /// A run took more CPU time than its steps explain.
    pub unexplained: bool,
    /// The figures are not those that the harness wrote.
    pub forged: bool,
    /// How many sequences and calls were run.
    pub run: (u64, u64),
}

impl Records {
    /// The largest size that was measured.
    pub fn largest(&self) -> Option<u64> {
        let samples = self.samples.get(&Measured::Method(0))?;
        samples.iter().map(|sample| sample.n).max()
    }

    /// Takes note of what the figures themselves do not say.
    fn note(&mut self, ladder: &Ladder, run: &Run, batch: &Batch) -> Result<()> {
        self.unexplained |= audit::is_beyond_explanation(run, batch.calls);
        self.forged |= run.figures_are_forged() || audit::claims_too_much(ladder, batch, run)?;
        Ok(())
    }
}

/// A single call that takes more steps does not end.
const CALL_FUEL_STEPS: u64 = 1 << 29;

/// One workload on one candidate.
#[derive(Debug)]
pub struct Ladder<'a> {
    /// The candidate.
    pub subject: &'a Subject<'a>,
    /// The workload.
    pub workload: &'a Workload,
    /// How much is run.
    pub effort: &'a Effort<'a>,
    /// Of the draws.
    pub seed: u64,
    /// A sequence that takes more steps is cut off.
    pub sequence_fuel_steps: u64,
}

impl Ladder<'_> {
    /// Runs these sizes (ascending) with so many seeds, by number; the first is number 0. That one
    /// tells whether anything is random at all: where nothing is, no other is run.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn climb(&self, sizes: &[u64], seeds: Range<u32>, records: &mut Records) -> Result<()> {
        let again = !seeds.contains(&0);
        if sizes.is_empty() || records.failed.is_some() || again && !records.is_random {
            return Ok(());
        }
        // Where the calls depend on chance, every number makes its own.
        let made = match again && self.effort.is_random {
            true => Arc::default(),
            false => self.make(sizes, 0)?,
        };
        if !again {
            let mut run = self.run(&made.batch, 0)?;
            records.note(self, &run, &made.batch)?;
            records.is_random |= self.effort.is_random || run.random_bytes > 0;
            let statuses = statuses(self.subject.problem, &made.batch, &run);
            self.check(&made, &mut run, &statuses, records)?;
            self.read(&made, &run, &statuses, records);
        }
        if records.failed.is_some() || !records.is_random {
            return Ok(());
        }
        let more = |number| -> Result<(Option<Arc<Prepared>>, Run)> {
            if !self.effort.is_random {
                return Ok((None, self.run(&made.batch, number)?));
            }
            let made = self.make(sizes, number)?;
            let run = self.run(&made.batch, number)?;
            Ok((Some(made), run))
        };
        let runs: Vec<_> = (seeds.start.max(1)..seeds.end).into_par_iter().map(more).collect();
        for run in runs {
            let (own, run) = run?;
            let made = own.as_ref().unwrap_or(&made);
            records.note(self, &run, &made.batch)?;
            self.read(made, &run, &statuses(self.subject.problem, &made.batch, &run), records);
        }
        Ok(())
    }

    /// The sequences of these sizes (neighbours on the ladder), with this number added to the seed.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn make(&self, sizes: &[u64], number: u32) -> Result<Arc<Prepared>> {
        let Subject { problem, reference, .. } = self.subject;
        let (Some(first), Some(last)) = (sizes.first(), sizes.last()) else {
            return Ok(Arc::default());
        };
        let own = |workload: &Workload| std::ptr::eq(workload, self.workload);
        let index = problem.workloads.iter().position(own).unwrap_or(usize::MAX);
        let key = Key {
            seed: self.seed.wrapping_add(u64::from(number)),
            kind: Kind::Workload,
            parts: vec![(index, *first, *last)],
            own: None,
        };
        reference.stock.get(&key, problem, || self.prepared(sizes, key.seed, number == 0))
    }

    /// With the expected answers, where they will be asked for.
    fn prepared(&self, sizes: &[u64], seed: u64, is_checked: bool) -> Result<Prepared> {
        let Subject { problem, reference, .. } = self.subject;
        let mut oracle = Oracle::new(reference)?;
        let mut prepared = Prepared::default();
        let batch = &mut prepared.batch;
        for n in sizes {
            for repeat in 0..self.effort.repeats(*n) {
                let seed = seed.wrapping_add(repeat << 32);
                let rounds = self.effort.rounds(*n);
                let window = generate::workload(
                    problem,
                    self.workload,
                    *n,
                    seed,
                    rounds,
                    &mut oracle,
                    batch,
                );
                if window.measured.is_empty() {
                    return Err(self.measures_nothing(*n).into());
                }
                prepared.windows.push((*n, window));
            }
        }
        if is_checked && !problem.follows_answers() {
            prepared.expected = reference.answers_if_short(batch)?;
        }
        Ok(prepared)
    }

    fn measures_nothing(&self, n: u64) -> Misuse {
        let Workload { name, grow, line, .. } = self.workload;
        let file = &self.subject.problem.name;
        Misuse(format!(
            "{file}.yaml:{line}: the workload “{name}” measures nothing at {grow} = {n}: the \
             reference refuses its constructor or all of its calls (`can_…`)"
        ))
    }

    /// The CPU time of a worker that has nothing to do.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn empty_run(&self) -> Result<Duration> {
        Ok(self.run(&Batch::default(), 0)?.ended.cpu_time)
    }

    /// Runs a batch and counts.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn run(&self, batch: &Batch, number: u32) -> Result<Run> {
        let work = Work {
            library: &self.subject.built.metered,
            batch,
            mode: Mode::Cost,
            entropy: self.subject.entropy.wrapping_add(u64::from(number)),
            figures_words: 2 * batch.calls + 4 * batch.starts.len(),
            fuel_steps: CALL_FUEL_STEPS,
            sequence_fuel_steps: self.sequence_fuel_steps,
        };
        worker::run(&work, self.subject.limits, self.subject.tier)
    }

    /// The steps of all calls of a run, by its figures; neither bytes nor dropping the objects.
    pub fn steps_of_calls(&self, batch: &Batch, run: &Run) -> f64 {
        let mut figures = run.figures.as_slice();
        let mut steps = 0.0;
        for status in statuses(self.subject.problem, batch, run) {
            let ended = status.methods.len();
            let of_calls = figures.iter().take(2 * ended).step_by(2);
            steps += of_calls.map(|steps| *steps as f64).sum::<f64>();
            figures = figures.get(2 * ended + 4..).unwrap_or_default();
        }
        steps
    }

    /// A workload's answers must be right as well: some bugs only show in large structures.
    fn check(
        &self,
        made: &Prepared,
        run: &mut Run,
        statuses: &[Status],
        records: &mut Records,
    ) -> Result<()> {
        let completed = statuses.iter().take_while(|status| !status.starved).count();
        records.run.0 += completed as u64;
        records.run.1 += statuses[..completed].iter().map(|s| s.methods.len() as u64).sum::<u64>();
        let expected = made.expected.as_deref();
        if completed > 0 {
            let part = first(&made.batch, completed);
            let known = expected.filter(|_| completed == made.batch.starts.len());
            let done = std::mem::replace(&mut run.done, true);
            records.failed = self.subject.judge(&part, run, known)?;
            run.done = done;
        }
        if records.failed.is_none() && !run.done {
            // Without the sequences before the one that it died in: they were right.
            let failed = self.subject.judge(&made.batch, run, expected)?;
            match failed {
                Some(failed) if is_limit(failed.verdict) => records.limit = Some(failed),
                failed => records.failed = failed,
            }
        }
        Ok(())
    }

    fn read(&self, made: &Prepared, run: &Run, statuses: &[Status], records: &mut Records) {
        let problem = self.subject.problem;
        let mut figures = run.figures.as_slice();
        for (i, (n, window)) in made.windows.iter().enumerate() {
            let Some(status) = statuses.get(i).filter(|status| !status.starved) else {
                let cut_off_at = records.cut_off_at.unwrap_or(*n).min(*n);
                records.cut_off_at = Some(cut_off_at);
                if let Some(status) = statuses.get(i) {
                    // Who calls itself cut off must have come so far.
                    let spent = spent_steps(figures, status.methods.len());
                    records.forged |= run.done && spent <= self.sequence_fuel_steps;
                    window_samples(&status.methods, *n, window, figures, true, records);
                }
                return;
            };
            let methods = &status.methods;
            let take = 2 * methods.len() + 4;
            if take > figures.len() || methods.is_empty() {
                return;
            }
            let (sequence, rest) = figures.split_at(take);
            figures = rest;
            records.arguments.entry(*n).or_insert_with(|| arguments(problem, &made.batch, i));
            window_samples(methods, *n, window, sequence, false, records);
            let tail = &sequence[2 * methods.len()..];
            let mut one = |of, total| {
                let sample = Sample { n: *n, calls: 1, total, dearest: total };
                records.samples.entry(of).or_default().push(sample);
            };
            one(Measured::Method(0), cost(sequence, 0));
            one(Measured::Drop, cost(tail, 0));
            one(Measured::Space, tail[2] as f64);
            one(Measured::Peak, tail[3] as f64);
        }
    }
}

/// The time, the memory: too much of it may be growth that is known already.
pub fn is_limit(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::TimeLimitExceeded | Verdict::MemoryLimitExceeded)
}

/// The costs of a sequence's calls, by method: of the set-up and of the measured part.
fn window_samples(
    methods: &[usize],
    n: u64,
    window: &Window,
    figures: &[u64],
    starved: bool,
    records: &mut Records,
) {
    let end = window.measured.end.min(methods.len()).min(figures.len() / 2);
    // Two for each method: in the set-up and in the measured part.
    let mut found: Vec<Sample> = Vec::new();
    for (i, method) in methods.iter().enumerate().take(end).skip(1) {
        let place = 2 * method + usize::from(i >= window.measured.start);
        if place >= found.len() {
            found.resize(place + 1, Sample { n, calls: 0, total: 0.0, dearest: 0.0 });
        }
        let (sample, cost) = (&mut found[place], cost(figures, i));
        sample.calls += 1;
        sample.total += cost;
        sample.dearest = sample.dearest.max(cost);
    }
    let window_calls = end.saturating_sub(window.measured.start) as u64;
    for (place, mut sample) in found.into_iter().enumerate().filter(|(_, one)| one.calls > 0) {
        let of = match place % 2 {
            0 => Measured::Setup(place / 2),
            _ => Measured::Method(place / 2),
        };
        let counts = match of {
            // The first half of a set-up is another size, and a single call may pay for many others.
            Measured::Setup(_) => !starved && 2 * sample.calls >= n,
            _ => !starved || sample.calls >= ROUNDS_MIN,
        };
        if let Measured::Method(_) = of
            && sample.calls * RARE < window_calls
        {
            // Calls that are this rare may pay for what the others put off.
            sample.calls = window_calls;
        }
        if counts {
            records.samples.entry(of).or_default().push(sample);
        }
    }
}

/// A method that is called less than once in so many calls is rare.
const RARE: u64 = 16;

/// Steps and bytes of one call in one number.
pub fn cost(figures: &[u64], i: usize) -> f64 {
    figures[2 * i] as f64 + figures[2 * i + 1] as f64 / BYTES_PER_STEP as f64
}

/// What the first so many calls of a sequence spent, as the harness counts it; never too much for
/// a number, whatever a candidate wrote there.
pub fn spent_steps(figures: &[u64], calls: usize) -> u64 {
    let pairs = figures.chunks_exact(2).take(calls);
    let spent = pairs.map(|pair| pair[0].saturating_add(pair[1] / BYTES_PER_STEP));
    spent.fold(0, u64::saturating_add)
}

struct Status {
    /// Of the calls that ended.
    methods: Vec<usize>,
    starved: bool,
}

/// How far each sequence came that was begun and closed.
fn statuses(problem: &Problem, batch: &Batch, run: &Run) -> Vec<Status> {
    let mut reader = Reader { words: &run.answers };
    let mut statuses = Vec::new();
    for i in 0..batch.starts.len() {
        if reader.words.is_empty() {
            break;
        }
        let head = reader.word();
        let methods: Vec<usize> = batch.methods(problem, i).take(head as u32 as usize).collect();
        for method in &methods {
            if let Some(returns) = &problem.method(*method).returns {
                reader.skip(returns);
            }
        }
        statuses.push(Status { methods, starved: head >> 32 == Outcome::Starved as u64 });
    }
    statuses
}

fn first(batch: &Batch, sequences: usize) -> Cow<'_, Batch> {
    if sequences >= batch.starts.len() {
        return Cow::Borrowed(batch);
    }
    Cow::Owned(Batch {
        words: batch.words[..batch.starts[sequences]].to_vec(),
        starts: batch.starts[..sequences].to_vec(),
        calls: (0..sequences).map(|i| batch.length(i)).sum(),
    })
}

/// What the constructor is given: integers by value, texts and lists by length.
fn arguments(problem: &Problem, batch: &Batch, sequence: usize) -> f64 {
    let call = batch.first_call(problem, sequence);
    let arguments = call.iter().flat_map(|call| &*call.arguments);
    let size = |argument: &CallArgument| match argument {
        CallArgument::Value(value) => size_of_value(value),
        CallArgument::AnswerOf(_) => 0.0,
    };
    arguments.map(size).sum()
}

fn size_of_value(value: &Value) -> f64 {
    match value {
        Value::Int(value) => (*value).max(0) as f64,
        Value::Float(_) | Value::Bool(_) | Value::Char(_) => 1.0,
        Value::Text(text) => text.len() as f64,
        Value::List(items) => items.iter().map(size_of_item).sum(),
    }
}

/// An item of a list counts as one thing, whatever its value.
fn size_of_item(value: &Value) -> f64 {
    match value {
        Value::Text(_) | Value::List(_) => 1.0 + size_of_value(value),
        _ => 1.0,
    }
}
