//! Holds a candidate's steps against its CPU time as seen from outside: counters live in the
//! candidate's own memory, and ready-made code takes no steps.
//!
//! Only work that grows is looked for, and only far beyond what slow memory explains: honest code
//! takes a few nanoseconds a step, ten where hardly anything lies in a cache.

use super::asked::{Asked, Measured};
use super::ladder::{Ladder, Records};
use crate::call::Batch;
use crate::number::thousands;
use crate::problem::{Problem, Workload};
use crate::verdict::Cost;
use crate::worker::Run;
use anyhow::Result;
use std::time::Duration;

/// What a step may take: several times what the slowest honest one does.
const STEP: Duration = Duration::from_nanos(50);
/// What a call may take besides its steps: allocations, conversions.
const CALL: Duration = Duration::from_nanos(300);
/// What a page of memory may take when it is touched first.
const PAGE: Duration = Duration::from_micros(2);
const PAGE_BYTES: u64 = 4096;
/// Starting a worker and reading its job, and then some.
const START: Duration = Duration::from_millis(30);
/// A call that takes longer is looked at whatever its steps are said to be: they may be made up.
const LONG_CALL: Duration = Duration::from_micros(2);
/// A step is a call of the counting function, about ten instructions: no processor does so many of
/// them in a nanosecond.
const STEPS_PER_NS_MAX: f64 = 8.0;
/// Where it seems to do more than this, it is looked at closely.
const STEPS_PER_NS_DOUBTFUL: f64 = 1.0;
/// Fewer steps are done in less than what a start varies by.
const STEPS_MANY: f64 = (1 << 24) as f64;
/// CPU time is not told more finely than this.
const TIME_MIN: Duration = Duration::from_millis(1);

/// Says whether a run took far more CPU time than what it says it did, or so much a call that what
/// it says has to be looked at.
pub fn is_beyond_explanation(run: &Run, calls: usize) -> bool {
    let calls = calls as f64;
    let pages = (run.ended.peak_memory_bytes / PAGE_BYTES) as f64;
    let said = STEP.as_secs_f64() * claimed_steps(run) + CALL.as_secs_f64() * calls;
    let explained = START.as_secs_f64()
        + said.min(LONG_CALL.as_secs_f64() * calls)
        + PAGE.as_secs_f64() * pages;
    run.ended.cpu_time.as_secs_f64() > explained
}

/// Says whether a run claims more steps than any processor does in the CPU time that it took.
///
/// # Errors
///
/// The judge's own trouble.
pub fn claims_too_much(ladder: &Ladder, batch: &Batch, run: &Run) -> Result<bool> {
    let took = run.ended.cpu_time;
    let doubtful = STEPS_MANY.max(took.as_nanos() as f64 * STEPS_PER_NS_DOUBTFUL);
    // No less than the steps, and quickly told: among these figures are bytes as well.
    let at_most: f64 = run.figures.iter().step_by(2).map(|figure| *figure as f64).sum();
    let steps = if at_most < doubtful { at_most } else { ladder.steps_of_calls(batch, run) };
    if steps < doubtful {
        return Ok(false);
    }
    // So many steps take far longer than a worker's start, which is most of what is seen else.
    let start = ladder.empty_run()?.min(took / 2);
    Ok(is_impossible(steps, took - start))
}

fn is_impossible(steps: f64, time: Duration) -> bool {
    steps > STEPS_PER_NS_MAX * time.max(TIME_MIN).as_nanos() as f64
}

fn claimed_steps(run: &Run) -> f64 {
    run.figures.chunks_exact(2).map(|pair| super::ladder::cost(pair, 0)).sum()
}

/// The time of one call at one size, and what it says that it did.
#[derive(Clone, Copy, Debug)]
struct Point {
    n: u64,
    /// Seconds of CPU time, without the start of the worker.
    total: f64,
    calls: f64,
    steps: f64,
    /// The largest bound of what is called, in its own unit.
    bound: f64,
}

impl Point {
    fn ns_per_call(&self) -> f64 {
        self.total * 1e9 / self.calls
    }

    /// Whether slow memory may be all that there is to it, by what a step takes at the `smallest`
    /// size: a step that never was takes next to nothing there.
    fn is_explained(&self, smallest: &Point) -> bool {
        let small = smallest.total * 1e9 / smallest.steps.max(1.0);
        let step = (small * SLOW_MEMORY).min(STEP.as_nanos() as f64);
        let explained = step * self.steps / self.calls;
        self.ns_per_call() <= explained + CALL.as_nanos() as f64
    }
}

/// A step takes up to so many times as long where nothing lies in a cache as where all of it does.
const SLOW_MEMORY: f64 = 10.0;

/// Each size is so many times the one before it.
const FACTOR: u64 = 4;
/// A linear operation takes `FACTOR` times as long; slow memory makes it hardly more than this, and
/// only where the steps explain it.
const GROWTH_MIN: f64 = 2.5;
/// A run that is shorter than this says nothing about growth.
const TOTAL_MIN: f64 = 0.005;
/// The least of so many runs counts.
const RUNS: usize = 3;
/// A smaller largest size says nothing.
const TOP_MIN: u64 = 512;

/// Measures again, one size at a time, and says what grows in time but not in steps.
///
/// # Errors
///
/// The judge's own trouble.
pub fn hidden_growth(ladder: &Ladder, asked: &[Asked], records: &Records) -> Result<Option<Cost>> {
    let Some(top) = records.largest().filter(|top| *top >= TOP_MIN) else { return Ok(None) };
    let start = ladder.empty_run()?.as_secs_f64();
    // Most calls that take long do so at every size: two runs show it.
    let ends = [top / FACTOR / FACTOR, top].map(|n| measure(ladder, n, start, 1));
    match ends {
        [Ok(Some(smallest)), Ok(Some(largest))] if may_grow(&smallest, &largest) => {}
        [Err(error), _] | [_, Err(error)] => return Err(error),
        _ => return Ok(None),
    }
    let mut points = Vec::new();
    for n in [top / FACTOR / FACTOR, top / FACTOR, top] {
        let Some(point) = measure(ladder, n, start, RUNS)? else { return Ok(None) };
        points.push(point);
    }
    Ok(grows(&points).then(|| cost(ladder, asked, &points)))
}

fn measure(ladder: &Ladder, n: u64, start: f64, runs: usize) -> Result<Option<Point>> {
    let made = ladder.make(&[n], 0)?;
    let mut best: Option<Point> = None;
    for _ in 0..runs {
        let run = ladder.run(&made.batch, 0)?;
        if !run.done {
            return Ok(None);
        }
        let point = Point {
            n,
            total: (run.ended.cpu_time.as_secs_f64() - start).max(0.0),
            calls: made.batch.calls as f64,
            steps: claimed_steps(&run),
            bound: ladder.effort.largest_bound(n),
        };
        if best.is_none_or(|best| point.total < best.total) {
            best = Some(point);
        }
    }
    Ok(best)
}

/// Whether the two ends, measured once, leave it open that time grows faster than the bound.
fn may_grow(smallest: &Point, largest: &Point) -> bool {
    let ratio = |of: fn(&Point) -> f64| of(largest) / of(smallest).max(f64::MIN_POSITIVE);
    let claimed = ratio(|point| point.steps / point.calls);
    let allowed = ratio(|point| point.bound);
    smallest.total < TOTAL_MIN
        || ratio(Point::ns_per_call) >= GROWTH_MIN * claimed.max(allowed).max(1.0)
}

/// Whether time grows much faster than the steps and than the bound, beyond any slow memory.
fn grows(points: &[Point]) -> bool {
    let [first, .., last] = points else { return false };
    if last.is_explained(first) || last.total < TOTAL_MIN {
        return false;
    }
    let mut pairs = points.windows(2).filter(|pair| pair[0].total >= TOTAL_MIN).peekable();
    if pairs.peek().is_none() {
        // From next to nothing to this: what was too short to be measured is its own witness.
        return points.len() > 1 && last.total >= TOTAL_MIN * GROWTH_MIN * (FACTOR as f64).powi(2);
    }
    pairs.all(|pair| {
        let ratio = |of: fn(&Point) -> f64| of(&pair[1]) / of(&pair[0]).max(f64::MIN_POSITIVE);
        let claimed = ratio(|point| point.steps / point.calls);
        let allowed = ratio(|point| point.bound);
        ratio(Point::ns_per_call) >= GROWTH_MIN * claimed.max(allowed).max(1.0)
    })
}

/// How clear it is: as clear as anything, for slow memory is far exceeded.
const MARGIN: f64 = 2.0;

fn cost(ladder: &Ladder, asked: &[Asked], points: &[Point]) -> Cost {
    let (problem, workload) = (ladder.subject.problem, ladder.workload);
    let methods = ladder.effort.measured_methods();
    let bound =
        asked.iter().find(|one| matches!(one.of, Measured::Method(m) if methods.contains(&m)));
    let bound = bound.map_or("O(1)".to_owned(), |one| one.bound.clone());
    let mut cost = Cost {
        workload: workload.name.clone(),
        method: name(problem, &methods),
        bound,
        observed: format!("about O({})", workload.grow),
        kind: String::new(),
        within: false,
        margin: MARGIN,
        variable: workload.grow.clone(),
        unit: "ns".to_owned(),
        points: points.iter().map(|point| (point.n, point.ns_per_call())).collect(),
        sentence: String::new(),
        clock: None,
    };
    cost.sentence = sentence(&cost, workload, points);
    cost
}

/// The method, where only one is measured.
fn name(problem: &Problem, methods: &[usize]) -> String {
    match methods {
        [one] => problem.method(*one).name.clone(),
        _ => "CPU time".to_owned(),
    }
}

fn sentence(cost: &Cost, workload: &Workload, points: &[Point]) -> String {
    let told = points.iter().map(|point| {
        let ns = thousands(point.ns_per_call().round() as u64);
        format!("{ns} ns at {} = {}", workload.grow, thousands(point.n))
    });
    let told: Vec<String> = told.collect();
    let steps = points.last().map_or(0.0, |point| point.steps / point.calls);
    format!(
        "the CPU time of a call grows, seen from outside, but its counted steps ({steps:.0} at the largest size) do not: {} ({} is asked; workload “{}”)",
        told.join(", "),
        cost.bound,
        workload.name
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nanoseconds and steps of a call at 1024, 4096 and 16384, with as many calls.
    #[track_caller]
    fn check(ns: [f64; 3], steps: [f64; 3], bound: [f64; 3], expected: bool) {
        let sizes = [1 << 10, 1 << 12, 1 << 14];
        let points: Vec<Point> = (0..3)
            .map(|i| {
                let calls = 2.0 * sizes[i] as f64;
                let total = ns[i] * calls / 1e9;
                Point { n: sizes[i], total, calls, steps: steps[i] * calls, bound: bound[i] }
            })
            .collect();
        assert_eq!(grows(&points), expected);
    }

    const CONSTANT: [f64; 3] = [1.0; 3];

    #[test]
    fn a_scan_that_takes_no_steps_is_seen() {
        check([3_000.0, 12_000.0, 48_000.0], [6.0; 3], CONSTANT, true);
        // Vectorised, and the smaller sizes too short to be measured.
        check([300.0, 1_100.0, 4_500.0], [6.0; 3], CONSTANT, true);
    }

    #[test]
    fn steps_that_never_were_explain_nothing() {
        check([600.0, 2_000.0, 8_000.0], [400.0; 3], CONSTANT, true);
        check([600.0, 2_000.0, 8_000.0], [20_000.0; 3], CONSTANT, true);
    }

    #[test]
    fn no_processor_does_eight_steps_in_a_nanosecond() {
        assert!(is_impossible(900_000_000.0, Duration::from_millis(100)));
        assert!(!is_impossible(200_000_000.0, Duration::from_millis(100)));
        assert!(!is_impossible(5_000_000.0, Duration::ZERO));
    }

    #[test]
    fn slow_memory_is_no_growth() {
        check([20.0, 60.0, 200.0], [5.0; 3], CONSTANT, false);
        check([2_000.0, 6_000.0, 18_000.0], [400.0; 3], CONSTANT, false);
    }

    #[test]
    fn what_the_steps_tell_is_not_told_twice() {
        check([3_000.0, 12_000.0, 48_000.0], [10.0, 40.0, 160.0], CONSTANT, false);
    }

    #[test]
    fn what_the_bound_allows_is_no_growth() {
        check([3_000.0, 12_000.0, 48_000.0], [6.0; 3], [1.0, 4.0, 16.0], false);
    }

    #[test]
    fn a_slow_constant_is_no_growth() {
        check([50_000.0, 55_000.0, 60_000.0], [6.0; 3], CONSTANT, false);
    }
}
