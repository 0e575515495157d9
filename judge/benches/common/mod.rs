//! What the benchmarks share: a problem with its reference as the candidate, and how long calls take.

use anyhow::{Result, anyhow, bail};
use judge::Judged;
use judge::call::Batch;
use judge::catalogue::Catalogue;
use judge::compile::{self, Built, Compiled};
use judge::execute::Subject;
use judge::generate::{self, Dictionary};
use judge::progress::NEVER;
use judge::sandbox::{self, Limits, Tier};
use judge::search::Asked;
use judge::solution;
use judge::toolchain::Toolchain;
use judge_harness::Mode;
use std::path::Path;
use std::time::Duration;

/// The quietest of so many rounds counts.
const ROUNDS: usize = 7;

/// A problem whose reference is judged.
pub struct Bench {
    judged: Judged,
    built: Built,
    limits: Limits,
    tier: Tier,
}

impl Bench {
    /// Builds the reference as a candidate, or takes the build of the file that it was written to.
    pub fn new(toolchain: &Toolchain, problem: &str, file: Option<&Path>) -> Result<Self> {
        let catalogue = Catalogue::new(None)?;
        let judged = catalogue.judged(problem)?;
        let find = |file| solution::find(file, Some(problem), &catalogue.names());
        let found = file.map(find).transpose().map_err(|error| anyhow!(error.0))?;
        let candidate = found.as_ref().unwrap_or(&judged.solution);
        let compiled = compile::candidate(toolchain, &judged.problem, candidate)?;
        let Compiled::Built(built) = compiled else { bail!("the reference does not build") };
        judged.reference(toolchain)?;
        Ok(Bench { judged, built, limits: Limits::default(), tier: sandbox::probe() })
    }

    /// Ready to run.
    pub fn subject(&self, toolchain: &Toolchain) -> Result<Subject<'_>> {
        Ok(Subject {
            problem: &self.judged.problem,
            reference: self.judged.reference(toolchain)?,
            built: &self.built,
            limits: &self.limits,
            tier: &self.tier,
            entropy: 1,
            stop: &NEVER,
        })
    }
}

/// A batch of so many random calls or more, from all profiles, and the CPU time that a worker takes
/// for it without its own start: the difference between the batch and one twice as long.
pub fn worker_time(subject: &Subject, calls_min: usize) -> Result<(Batch, Duration)> {
    let mut sequences = 1;
    let mut once = batch(subject, sequences)?;
    while once.calls < calls_min {
        sequences *= 2;
        once = batch(subject, sequences)?;
    }
    // Long answers may not fit into one batch.
    while sequences > 0 {
        if let (Some(short), Some(long)) =
            (cpu_time(subject, &once)?, cpu_time(subject, &doubled(&once))?)
        {
            return Ok((once, long.saturating_sub(short)));
        }
        sequences /= 2;
        once = batch(subject, sequences)?;
    }
    bail!("the worker does not end, however few sequences it gets")
}

fn batch(subject: &Subject, sequences: u64) -> Result<Batch> {
    let mut oracle = Asked::new(subject.reference)?;
    let (problem, known, mut batch) = (subject.problem, Dictionary::default(), Batch::default());
    for (profile, _) in problem.profiles.iter().enumerate().filter(|(_, p)| p.exhaustive.is_none())
    {
        generate::random(problem, profile, 1, 0..sequences, &known, &mut oracle, &mut batch);
    }
    Ok(batch)
}

fn doubled(once: &Batch) -> Batch {
    let again = once.starts.iter().map(|start| start + once.words.len());
    let starts = once.starts.iter().copied().chain(again).collect();
    Batch { words: once.words.repeat(2), starts, calls: 2 * once.calls }
}

/// None where the worker did not come to the end of the batch.
fn cpu_time(subject: &Subject, batch: &Batch) -> Result<Option<Duration>> {
    let mut best = Duration::MAX;
    for _ in 0..ROUNDS {
        let run = subject.run(batch, Mode::Answers, 0)?;
        if !run.done {
            return Ok(None);
        }
        best = best.min(run.ended.cpu_time);
    }
    Ok(Some(best))
}
