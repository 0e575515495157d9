//! Judges solutions of design problems: the files are the pipeline, in this order.

// Load a problem, find a solution,
pub mod problem;
pub mod load;
pub mod builtin;
pub mod catalogue;
pub mod solution;
// compile it,
pub mod signature;
pub mod glue;
pub mod toolchain;
pub mod compile;
// generate sequences,
pub mod call;
pub mod reference;
pub mod dictionary;
pub mod generate;
pub mod check;
// run them in workers,
pub mod progress;
pub mod sandbox;
pub mod inside;
pub mod worker;
pub mod execute;
pub mod search;
pub mod reach;
pub mod stock;
pub mod guide;
pub mod distribution;
// compare, shrink,
pub mod compare;
pub mod hull;
pub mod shrink;
// measure,
pub mod measure;
pub mod growth;
pub mod time;
// report.
pub mod verdict;
pub mod plain;
pub mod number;
pub mod show;
pub mod report;
// Around the pipeline: many solutions, the samples, a crate to start from.
pub mod judging;
pub mod mutate;
pub mod discover;
pub mod journal;
pub mod history;
pub mod samples;
pub mod scaffold;
#[cfg(test)]
mod fuzz;

use crate::call::{Batch, Sequence};
use crate::compile::Compiled;
use crate::distribution::Uneven;
use crate::execute::{Failed, Subject};
use crate::hull::Hulls;
use crate::problem::{AnswerKind, Problem};
use crate::progress::{NEVER, Progress, Stage, Stop};
use crate::reference::Reference;
use crate::sandbox::{Limits, Tier};
use crate::search::Effort;
use crate::solution::Solution;
use crate::stock::{Shelf, Stock};
use crate::toolchain::Toolchain;
use crate::verdict::{Counterexample, Judgement, STEPS, Searches, Tests, Verdict};
use anyhow::Result;
use std::sync::OnceLock;
use std::time::Instant;

/// What every judging needs, made once.
#[derive(Debug)]
pub struct Workers {
    /// Compiles.
    pub toolchain: Toolchain,
    /// Of a worker.
    pub limits: Limits,
    /// What the sandbox can do here.
    pub tier: Tier,
    /// How much is searched.
    pub effort: Effort,
    /// Whether methods are timed.
    pub timing: bool,
}

/// A problem with its reference, which is built and loaded at first use.
#[derive(Debug)]
pub struct Judged {
    /// The problem.
    pub problem: Problem,
    /// The reference as a solution like any other.
    pub solution: Solution,
    /// What shrinking may put into arguments.
    pub hulls: Hulls,
    /// The problem file as it is named to people.
    pub shown_path: String,
    loaded: OnceLock<Result<Reference, Unloaded>>,
}

/// Why a reference cannot be used: its file is wrong, or the judge has trouble.
#[derive(Clone, Debug)]
struct Unloaded {
    misuse: bool,
    text: String,
}

/// Wrong usage or a bad problem file: exit code 2, as opposed to the judge's own trouble.
#[derive(Debug)]
pub struct Misuse(pub String);

impl std::fmt::Display for Misuse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misuse {}

impl Judged {
    /// Nothing is built yet.
    pub fn new(problem: Problem, solution: Solution, shown_path: String) -> Judged {
        let hulls = Hulls::of(&problem);
        Judged { problem, solution, hulls, shown_path, loaded: OnceLock::new() }
    }

    /// The reference, loaded and held against the statement's examples.
    ///
    /// # Errors
    ///
    /// [`Misuse`] when an example contradicts it; else when it does not build: the judge's own
    /// trouble.
    pub fn reference(&self, toolchain: &Toolchain) -> Result<&Reference> {
        let load = || {
            let built = compile::reference(toolchain, &self.problem, &self.solution)?;
            let mut reference = Reference::load(&self.problem, &built)?;
            let shelf = Shelf::of(&toolchain.cache, &self.problem, &built.library);
            reference.stock = Stock::with_shelf(shelf);
            check::examples(&self.problem, &reference, &self.shown_path)?;
            Ok(reference)
        };
        let loaded = self.loaded.get_or_init(|| {
            load().map_err(|error: anyhow::Error| Unloaded {
                misuse: error.is::<Misuse>(),
                text: format!("{error:#}"),
            })
        });
        loaded.as_ref().map_err(|error| match error.misuse {
            true => Misuse(error.text.clone()).into(),
            false => anyhow::anyhow!("{}", error.text),
        })
    }
}

/// Judges one solution: compile, search, shrink, measure, time.
///
/// Everything but times depends only on the problem, the solution and the seed.
///
/// # Errors
///
/// The judge's own trouble; what the solution does wrong is the verdict.
pub fn judge(
    judged: &Judged,
    solution: &Solution,
    workers: &Workers,
    seed: u64,
    progress: Progress,
) -> Result<Judgement> {
    let again = Again { first: &[], stop: &NEVER };
    judge_again(judged, solution, workers, seed, progress, again)
}

/// What judging a solution once more knows beforehand.
#[derive(Clone, Copy, Debug)]
pub struct Again<'a> {
    /// Sequences that are tried before all others: the last counterexample.
    pub first: &'a [Sequence],
    /// Asks the judging to end.
    pub stop: &'a Stop,
}

/// Judges a solution like [`judge`], but tries the given sequences first, and can be stopped.
///
/// # Errors
///
/// The judge's own trouble, or [`progress::Stopped`].
pub fn judge_again(
    judged: &Judged,
    solution: &Solution,
    workers: &Workers,
    seed: u64,
    progress: Progress,
    again: Again,
) -> Result<Judgement> {
    let began = Instant::now();
    progress(Stage::Building, 0, 1);
    let (compiled, reference) = rayon::join(
        || compile::candidate(&workers.toolchain, &judged.problem, solution),
        || judged.reference(&workers.toolchain),
    );
    let mut judgement = Judgement::new(judged, solution);
    let built = match compiled? {
        Compiled::Built(built) => built,
        Compiled::CompileError(text) => {
            return Ok(judgement.ended(Verdict::CompileError, text, began));
        }
        Compiled::SignatureMismatch(text) => {
            return Ok(judgement.ended(Verdict::SignatureMismatch, text, began));
        }
    };
    let subject = Subject {
        problem: &judged.problem,
        reference: reference?,
        built: &built,
        limits: &workers.limits,
        tier: &workers.tier,
        entropy: seed,
        stop: again.stop,
    };
    subject.reference.stock.enter();
    let dictionary = dictionary::of(solution);
    let mut costs = None;
    let found = search::first_failure(
        &subject,
        seed,
        &dictionary,
        workers.effort,
        again.first,
        progress,
        &mut || {
            progress(Stage::Growth, 0, 1);
            Ok(costs.insert(measure::costs(&subject, seed)?).explain_slowness())
        },
    )?;
    let conclude = |judgement: Judgement, failed: Failed, before: &Batch| -> Result<Judgement> {
        progress(Stage::Shrinking, 0, 1);
        if failed.is_asleep() && !(failed.sleeps_alone || subject.sleeps_alone(&failed)?) {
            return Ok(judgement.asleep(&workers.limits, began));
        }
        let failed = shrink::counterexample(&subject, &judged.hulls, failed, before)?;
        Ok(judgement.failed(&subject, &failed, began))
    };
    judgement.tests = found.tests;
    judgement.searches = found.searches;
    judgement.searches.random.boundaries = found.reach.boundaries(&judged.problem, &judged.hulls);
    if let Some((failed, before)) = found.failed {
        return conclude(judgement, failed, &before);
    }
    let explained = costs.as_ref().is_some_and(measure::Costs::explain_slowness);
    let seek = || -> Result<_> {
        let guided = guide::first_failure(&subject, seed, &dictionary, workers.effort, progress)?;
        let uneven = match guided.failed {
            Some(_) => None,
            None => distribution::first_uneven(&subject, seed)?,
        };
        Ok((guided, uneven))
    };
    let growth = || match costs {
        Some(costs) => Ok(costs),
        None => {
            progress(Stage::Growth, 0, 1);
            measure::costs(&subject, seed)
        }
    };
    let (sought, costs) = if explained {
        (None, growth())
    } else {
        // Side by side: rounds that wait for one another leave cores without work.
        let (sought, costs) = rayon::join(seek, growth);
        (Some(sought?), costs)
    };
    if let Some((guided, uneven)) = sought {
        judgement.tests += guided.tests;
        judgement.searches.guided = Some(guided.summary());
        let failed = match (guided.failed, uneven) {
            (Some(failed), _) => Some(failed),
            (None, Some(Uneven::Failed(failed, before))) => Some((failed, before)),
            (None, Some(Uneven::Answers(text))) => {
                return Ok(judgement.ended(Verdict::WrongAnswer, text, began));
            }
            (None, None) => None,
        };
        if let Some((failed, before)) = failed {
            return conclude(judgement, failed, &before);
        }
    }
    let costs = costs?;
    judgement.tests.sequences += costs.run.0;
    judgement.tests.operations += costs.run.1;
    if let Some(failed) = costs.failed {
        return conclude(judgement, failed, &Batch::default());
    }
    if costs.forged {
        let text = "it wrote to the counters of its own costs".to_owned();
        return Ok(judgement.ended(Verdict::Forbidden, text, began));
    }
    judgement.cost = Some(costs.costs);
    judgement.space = costs.space;
    if workers.timing
        && let Some(cost) = judgement.cost.as_deref_mut().and_then(measure::clearest_cost)
        && cost.unit == STEPS
    {
        cost.clock = measure::clock::beside(&subject, seed, cost)?;
    }
    if let Some(message) = costs.exceeded {
        judgement.verdict = Verdict::ComplexityExceeded;
        judgement.message = Some(message);
        // How far the searches came is a matter of the clock where calls are slow; growth is not.
        judgement.tests = Tests { sequences: costs.run.0, operations: costs.run.1 };
        judgement.searches = Searches::default();
    } else if found.slow {
        // Nothing grows too fast, and yet a batch of calls does not end in its time. That the
        // guided search was cut short says nothing: the metered build is several times slower.
        let text = format!(
            "its calls are too slow: workers ran out of their {} s of CPU time",
            workers.limits.cpu.as_secs()
        );
        return Ok(judgement.ended(Verdict::TimeLimitExceeded, text, began));
    }
    if workers.timing {
        progress(Stage::Timing, 0, 1);
        let reference = compile::candidate(&workers.toolchain, &judged.problem, &judged.solution)?;
        if let Compiled::Built(reference) = reference {
            judgement.timing = Some(time::methods(&subject, &reference, seed)?);
        }
    }
    judgement.wall_time = began.elapsed();
    Ok(judgement)
}

impl Judgement {
    fn new(judged: &Judged, solution: &Solution) -> Judgement {
        Judgement {
            submission: solution.path.display().to_string(),
            problem: judged.problem.name.clone(),
            verdict: Verdict::Accepted,
            message: None,
            tests: Tests::default(),
            searches: Searches::default(),
            counterexample: None,
            cost: None,
            space: None,
            timing: None,
            wall_time: Default::default(),
        }
    }

    fn ended(mut self, verdict: Verdict, message: String, began: Instant) -> Judgement {
        self.verdict = verdict;
        self.message = Some(message);
        self.wall_time = began.elapsed();
        self
    }

    /// Its calls sleep, each for less than a worker's time: which of them is the last is a matter of
    /// the clock, as is how many were answered until then.
    fn asleep(self, limits: &Limits, began: Instant) -> Judgement {
        let text = format!(
            "its calls sleep: a worker waited {} s for many calls that hardly compute",
            limits.asleep.as_secs()
        );
        let nothing = Judgement { tests: Tests::default(), searches: Searches::default(), ..self };
        nothing.ended(Verdict::TimeLimitExceeded, text, began)
    }

    fn failed(mut self, subject: &Subject, failed: &Failed, began: Instant) -> Judgement {
        self.verdict = failed.verdict;
        self.counterexample = Some(counterexample(subject.problem, failed));
        self.wall_time = began.elapsed();
        let call = match failed.sequence.calls.get(failed.call) {
            Some(_) => {
                let call = show::call(subject.problem, &failed.sequence, failed.call);
                format!("{call} (call {})", failed.call)
            }
            None => "dropping the object".to_owned(),
        };
        if failed.verdict != Verdict::WrongAnswer {
            self.message = Some(format!("{call}: {}", failed.happened));
        }
        self
    }
}

fn counterexample(problem: &Problem, failed: &Failed) -> Counterexample {
    let expected = failed.expected.get(failed.call).and_then(Option::as_ref);
    let method = failed.sequence.calls.get(failed.call).map(|c| problem.method(c.method.into()));
    let expected_text = match (expected, method) {
        (Some(value), _) => show::value(value),
        (None, _) if failed.any_of => "another answer: this one is not allowed here".to_owned(),
        (None, Some(method)) if method.returns.is_some() => match method.answer {
            AnswerKind::Exact | AnswerKind::Tolerance(_) | AnswerKind::Multiset => {
                "an answer".to_owned()
            }
            _ => "an answer that is allowed here".to_owned(),
        },
        _ => "that it ends".to_owned(),
    };
    Counterexample {
        sequence: failed.sequence.clone(),
        call: failed.call,
        expected: failed.expected.clone(),
        actual: failed.actual.clone(),
        expected_text,
        actual_text: failed.happened.clone(),
    }
}

/// The word that is most like this one, if any is near.
pub fn nearest<S: AsRef<str>>(word: &str, words: &[S]) -> Option<String> {
    let distance = |other: &S| strsim::damerau_levenshtein(word, other.as_ref());
    let best = words.iter().min_by_key(|other| distance(other))?;
    (distance(best) <= 1 + word.chars().count() / 3).then(|| best.as_ref().to_owned())
}
