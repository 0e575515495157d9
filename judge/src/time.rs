//! Times every method beside the reference's, on the same calls in the same kind of worker.
//!
//! For people to read: the clock never decides.

use crate::call::Batch;
use crate::compile::Built;
use crate::execute::Subject;
use crate::generate::{self, Dictionary};
use crate::problem::Tier;
use crate::search::Asked;
use crate::stock::{Key, Kind, Prepared};
use crate::verdict::Timing;
use anyhow::Result;
use judge_harness::Mode;
use std::time::{Duration, Instant};

/// Enough calls for a mean.
const CALLS: usize = 40_000;
/// A sequence is timed up to this call: one that goes on for ever leaves room for the others.
const SEQUENCE_CALLS: usize = 4_000;
/// The quietest of so many runs counts.
pub const RUNS: usize = 3;
/// A run that takes this long is not repeated: what disturbs it is little beside it.
pub const LONG_RUN: Duration = Duration::from_millis(60);

/// Times the methods. `reference` is the reference, built like any solution.
///
/// # Errors
///
/// The judge's own trouble.
pub fn methods(subject: &Subject, reference: &Built, seed: u64) -> Result<Vec<Timing>> {
    let key = Key { seed, kind: Kind::Timing, parts: Vec::new(), own: None };
    let stock = &subject.reference.stock;
    let prepared = stock.get(&key, subject.problem, || prepared(subject, seed))?;
    let batch = &prepared.batch;
    let its = Subject { built: reference, ..*subject };
    let ns_per_tick = ns_per_tick();
    let mut best: Vec<[f64; 2]> = vec![[f64::INFINITY; 2]; subject.problem.methods.len() + 1];
    let words = 2 * best.len();
    for _ in 0..RUNS {
        // At once: both have the same neighbour, and whoever waits for the verdict waits half as long.
        let run = |subject: &Subject| subject.run(batch, Mode::Time, words);
        let (own, reference) = rayon::join(|| run(subject), || run(&its));
        let runs = [own?, reference?];
        let is_long = runs.iter().any(|run| run.ended.cpu_time >= LONG_RUN);
        for (side, run) in runs.into_iter().enumerate() {
            for (method, best) in best.iter_mut().enumerate() {
                let (calls, ticks) = (run.figures[2 * method], run.figures[2 * method + 1]);
                if calls > 0 {
                    best[side] = best[side].min(ticks as f64 * ns_per_tick / calls as f64);
                }
            }
        }
        if is_long {
            break;
        }
    }
    let names = std::iter::once(&subject.problem.constructor).chain(&subject.problem.methods);
    let timed = names.zip(best).filter(|(_, best)| best.iter().all(|ns| ns.is_finite()));
    Ok(timed
        .map(|(method, [ns_per_call, reference_ns_per_call])| Timing {
            method: method.name.clone(),
            ns_per_call: rounded(ns_per_call),
            reference_ns_per_call: rounded(reference_ns_per_call),
        })
        .collect())
}

/// Sequences of every random profile in turn, until there are enough calls.
fn prepared(subject: &Subject, seed: u64) -> Result<Prepared> {
    let problem = subject.problem;
    let mut oracle = Asked::new(subject.reference)?;
    let mut prepared = Prepared::default();
    let profiles = problem.profiles.iter().enumerate();
    // Beyond the contract a call may take for ever.
    let random = profiles.filter(|(_, p)| p.exhaustive.is_none() && p.tier != Tier::Strict);
    let random: Vec<usize> = random.map(|(index, _)| index).collect();
    let dictionary = Dictionary::default();
    for number in 0..CALLS as u64 {
        for profile in &random {
            let mut batch = Batch::default();
            let one = number..number + 1;
            generate::random(problem, *profile, seed, one, &dictionary, &mut oracle, &mut batch);
            for index in 0..batch.starts.len() {
                let mut sequence = batch.sequence(problem, index);
                sequence.calls.truncate(SEQUENCE_CALLS);
                prepared.batch.push(&sequence);
            }
        }
        if prepared.batch.calls >= CALLS || random.is_empty() {
            break;
        }
    }
    Ok(prepared)
}

/// How long a tick of the harness's clock takes, and nothing else: measured against the clock.
#[cfg(target_arch = "x86_64")]
pub fn ns_per_tick() -> f64 {
    use std::sync::OnceLock;
    static RATIO: OnceLock<f64> = OnceLock::new();
    *RATIO.get_or_init(|| {
        // SAFETY: every x86-64 processor has the instruction.
        let ticks = || unsafe { std::arch::x86_64::_rdtsc() };
        let (start, from) = (Instant::now(), ticks());
        while start.elapsed().as_micros() < 2_000 {
            std::hint::spin_loop();
        }
        start.elapsed().as_nanos() as f64 / (ticks() - from).max(1) as f64
    })
}

#[cfg(not(target_arch = "x86_64"))]
pub fn ns_per_tick() -> f64 {
    1.0
}

fn rounded(ns: f64) -> f64 {
    (ns * 10.0).round() / 10.0
}
