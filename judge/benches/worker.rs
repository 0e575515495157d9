//! Calls a second through the worker, beside the bare loop over the same calls in this process:
//! `cargo bench -p judge`.
//!
//! Both run the reference of `lru-cache` on the same sequences. The worker's start does not count:
//! its time is the difference between a batch and one twice as long.

use anyhow::Result;
use judge::call::{Batch, CallArgument, Sequence};
use judge::catalogue::Catalogue;
use judge::compile::{self, Compiled};
use judge::execute::Subject;
use judge::generate::{self, Dictionary};
use judge::problem::Value;
use judge::progress::NEVER;
use judge::search::Asked;
use judge::toolchain::Toolchain;
use judge::{inside, sandbox};
use judge_harness::Mode;
use reference_lru_cache::LRUCache;
use std::hint::black_box;
use std::time::{Duration, Instant};

const SEQUENCES: u64 = 4_000;
/// The quietest of so many rounds counts.
const ROUNDS: usize = 7;

fn main() -> Result<()> {
    sandbox::enter_if_asked(&[], inside::run);
    let judged = Catalogue::new(None)?.judged("lru-cache")?;
    let toolchain = Toolchain::find()?;
    let compiled = compile::candidate(&toolchain, &judged.problem, &judged.solution)?;
    let Compiled::Built(built) = compiled else { anyhow::bail!("the reference does not build") };
    let (limits, tier) = (sandbox::Limits::default(), sandbox::probe());
    let subject = Subject {
        problem: &judged.problem,
        reference: judged.reference(&toolchain)?,
        built: &built,
        limits: &limits,
        tier: &tier,
        entropy: 1,
        stop: &NEVER,
    };
    let (once, twice) = (batch(&subject, 1)?, batch(&subject, 2)?);
    let sequences: Vec<Sequence> =
        (0..once.starts.len()).map(|i| once.sequence(&judged.problem, i)).collect();
    let calls: Vec<Vec<Bare>> = sequences.iter().map(bare).collect();
    let mut best = [Duration::MAX; 3];
    for _ in 0..ROUNDS {
        best[0] = best[0].min(timed(|| calls.iter().for_each(|calls| run_bare(calls))));
        best[1] = best[1].min(cpu_time(&subject, &once)?);
        best[2] = best[2].min(cpu_time(&subject, &twice)?);
    }
    let worker = best[2].saturating_sub(best[1]);
    let per_second = |time: Duration| once.calls as f64 / time.as_secs_f64() / 1e6;
    println!("{} calls", once.calls);
    println!("bare loop  {:6.1} million calls a second", per_second(best[0]));
    println!("worker     {:6.1} million calls a second", per_second(worker));
    println!("ratio      {:6.2}", best[0].as_secs_f64() / worker.as_secs_f64());
    Ok(())
}

/// The random sequences of all profiles, `times` over.
fn batch(subject: &Subject, times: u64) -> Result<Batch> {
    let mut oracle = Asked::new(subject.reference)?;
    let mut batch = Batch::default();
    let profiles = subject.problem.profiles.iter().enumerate();
    for (profile, _) in profiles.filter(|(_, p)| p.exhaustive.is_none()) {
        for _ in 0..times {
            let (problem, some) = (subject.problem, 0..SEQUENCES / 8);
            let known = Dictionary::default();
            generate::random(problem, profile, 1, some, &known, &mut oracle, &mut batch);
        }
    }
    Ok(batch)
}

/// A call that needs no decoding.
enum Bare {
    New(i32),
    Get(i32),
    Put(i32, i32),
}

fn bare(sequence: &Sequence) -> Vec<Bare> {
    let number = |argument: &CallArgument| match argument {
        CallArgument::Value(Value::Int(value)) => *value as i32,
        _ => 0,
    };
    let calls = sequence.calls.iter().map(|call| match call.method {
        0 => Bare::New(number(&call.arguments[0])),
        1 => Bare::Get(number(&call.arguments[0])),
        _ => Bare::Put(number(&call.arguments[0]), number(&call.arguments[1])),
    });
    calls.collect()
}

fn run_bare(calls: &[Bare]) {
    let mut cache = LRUCache::new(1);
    for call in calls {
        match *call {
            Bare::New(capacity) => cache = LRUCache::new(capacity),
            Bare::Get(key) => drop(black_box(cache.get(key))),
            Bare::Put(key, value) => cache.put(key, value),
        }
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

fn cpu_time(subject: &Subject, batch: &Batch) -> Result<Duration> {
    let run = subject.run(batch, Mode::Answers, 0)?;
    anyhow::ensure!(run.done, "the worker did not end: {:?}", run.ended);
    Ok(run.ended.cpu_time)
}
