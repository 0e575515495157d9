//! Times an operation that grows too fast at its smallest and its largest size: shown, never decisive.

use super::asked::{Asked, With};
use super::effort::Effort;
use crate::call::Batch;
use crate::execute::Subject;
use crate::generate;
use crate::problem::Workload;
use crate::search::Asked as Oracle;
use crate::time::{LONG_RUN, RUNS, ns_per_tick};
use crate::verdict::{Clock, Cost};
use anyhow::Result;
use judge_harness::Mode;

/// The clock agrees when every step more takes so much more time: no processor is ten times as fast.
const AGREES_NS_PER_STEP: f64 = 0.1;

/// What the clock says beside a cost; None where it cannot tell: the constructor, a drop, a set-up.
///
/// # Errors
///
/// The judge's own trouble.
pub fn beside(subject: &Subject, seed: u64, cost: &Cost) -> Result<Option<Clock>> {
    let mut methods = subject.problem.methods.iter();
    let workloads = &subject.problem.workloads;
    let (Some(method), Some(workload), [first, .., last]) = (
        methods.position(|method| method.name == cost.method),
        workloads.iter().find(|workload| workload.name == cost.workload),
        cost.points.as_slice(),
    ) else {
        return Ok(None);
    };
    let mut points = Vec::new();
    for (n, _) in [first, last] {
        let Some(ns) = ns_per_call(subject, workload, method + 1, *n, seed)? else {
            return Ok(None);
        };
        points.push((*n, (ns * 10.0).round() / 10.0));
    }
    let more_ns = points[1].1 - points[0].1;
    let agrees = more_ns >= AGREES_NS_PER_STEP * (last.1 - first.1);
    Ok(Some(Clock { points, agrees }))
}

/// The mean of the measured calls: the sequence's time without that of its set-up alone.
fn ns_per_call(
    subject: &Subject,
    workload: &Workload,
    method: usize,
    n: u64,
    seed: u64,
) -> Result<Option<f64>> {
    let with = With::of(workload)?;
    let asked = Asked::on(subject.problem, workload, &with)?;
    let rounds = Effort::of(workload, &asked, &with).rounds(n);
    let mut figures = [(0, 0); 2];
    for (figures, rounds) in figures.iter_mut().zip([rounds, 0]) {
        let (mut oracle, mut batch) = (Oracle::new(subject.reference)?, Batch::default());
        generate::workload(subject.problem, workload, n, seed, rounds, &mut oracle, &mut batch);
        let words = 2 * (subject.problem.methods.len() + 1);
        for _ in 0..RUNS {
            let run = subject.run(&batch, Mode::Time, words)?;
            let [calls, ticks] = [2 * method, 2 * method + 1].map(|i| run.figures.get(i).copied());
            let (Some(calls), Some(ticks), true) = (calls, ticks, run.done) else {
                return Ok(None);
            };
            if figures.0 == 0 || ticks < figures.1 {
                *figures = (calls, ticks);
            }
            if run.ended.cpu_time >= LONG_RUN {
                break;
            }
        }
    }
    let [(all, ticks), (before, ticks_before)] = figures;
    let calls = all.saturating_sub(before);
    let ticks = ticks.saturating_sub(ticks_before) as f64;
    Ok((calls > 0).then(|| ticks * ns_per_tick() / calls as f64))
}
