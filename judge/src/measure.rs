//! Measures what every operation costs as a workload grows, in deterministic steps.

use crate::call::{Batch, Reader};
use crate::execute::{FUEL_STEPS, Failed, Subject};
use crate::generate;
use crate::problem::{Problem, Workload};
use crate::search::Asked;
use crate::worker::{self, Run, Work};
use anyhow::Result;
use judge_harness::Mode;
use rayon::prelude::*;

/// What one method, or the space, costs on one workload.
#[derive(Clone, Debug)]
pub struct Curve {
    /// The index of the workload.
    pub workload: usize,
    /// What was measured.
    pub of: Measured,
    /// By size and seed.
    pub points: Vec<Point>,
}

/// What a curve is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measured {
    /// A method; 0 is the constructor.
    Method(usize),
    /// Dropping the objects.
    Drop,
    /// The bytes that are live at the end.
    Space,
}

/// The cost of one method at one size with one seed.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The size.
    pub n: u64,
    /// The workload's and the program's seed.
    pub seed: u32,
    /// The cost of each measured call in order, in steps and bytes.
    pub calls: Vec<(u64, u64)>,
}

/// Costs differ with the order of a hash map's buckets: so many seeds are averaged.
pub const SEEDS: u32 = 3;
/// A sequence that takes more steps is cut off; it says enough about its growth by then.
const SEQUENCE_FUEL_STEPS: u64 = 1 << 27;
/// A size with fewer rounds than this says nothing about the mean.
const ROUNDS_MIN: u64 = 64;

/// What measuring found.
#[derive(Debug)]
pub struct Costs {
    /// A curve for each workload and everything that was measured on it.
    pub curves: Vec<Curve>,
    /// A workload's sequence that was not answered rightly.
    pub failed: Option<Failed>,
    /// How many sequences and calls were run.
    pub run: (u64, u64),
}

/// Runs the metered build on every workload, sizes ascending, with each seed.
///
/// # Errors
///
/// The judge's own trouble.
pub fn costs(subject: &Subject, seed: u64) -> Result<Costs> {
    let workloads = 0..subject.problem.workloads.len();
    let jobs: Vec<(usize, u32)> =
        workloads.flat_map(|workload| (0..SEEDS).map(move |seed| (workload, seed))).collect();
    let ladders: Vec<Result<Ladder>> = jobs
        .par_iter()
        .map(|(workload, number)| ladder(subject, *workload, seed, *number))
        .collect();
    let mut costs = Costs { curves: Vec::new(), failed: None, run: (0, 0) };
    for ladder in ladders {
        let ladder = ladder?;
        costs.failed = costs.failed.or(ladder.failed);
        costs.run = (costs.run.0 + ladder.run.0, costs.run.1 + ladder.run.1);
        for (of, point) in ladder.points {
            let known = costs.curves.iter_mut();
            let mut same = known.filter(|c| c.workload == ladder.workload && c.of == of);
            match same.next() {
                Some(curve) => curve.points.push(point),
                None => {
                    let points = vec![point];
                    costs.curves.push(Curve { workload: ladder.workload, of, points });
                }
            }
        }
    }
    for curve in &mut costs.curves {
        curve.points.sort_by_key(|point| (point.n, point.seed));
    }
    Ok(costs)
}

/// One workload with one seed, all sizes.
struct Ladder {
    workload: usize,
    points: Vec<(Measured, Point)>,
    failed: Option<Failed>,
    run: (u64, u64),
}

fn ladder(subject: &Subject, index: usize, seed: u64, number: u32) -> Result<Ladder> {
    let workload = &subject.problem.workloads[index];
    let mut oracle = Asked::new(subject.reference)?;
    let mut batch = Batch::default();
    let mut windows = Vec::new();
    let sizes: Vec<u64> = sizes(workload).collect();
    for n in &sizes {
        let seed = seed.wrapping_add(u64::from(number));
        let rounds = ROUNDS_MIN.max(*n);
        let window = generate::workload(
            subject.problem,
            workload,
            *n,
            seed,
            rounds,
            &mut oracle,
            &mut batch,
        );
        windows.push(window.measured);
    }
    let work = Work {
        library: &subject.built.metered,
        batch: &batch,
        mode: Mode::Cost,
        entropy: subject.entropy.wrapping_add(u64::from(number)),
        figures_words: 2 * batch.calls + 4 * batch.starts.len(),
        fuel_steps: FUEL_STEPS,
        sequence_fuel_steps: SEQUENCE_FUEL_STEPS,
    };
    subject.stop.check()?;
    let run = worker::run(&work, subject.limits, subject.tier)?;
    let mut points = Vec::new();
    let statuses = statuses(subject.problem, &batch, &run);
    let mut figures = run.figures.as_slice();
    for ((i, n), status) in sizes.iter().enumerate().zip(&statuses) {
        let methods: Vec<usize> = batch.methods(subject.problem, i).collect();
        let take = (2 * status.ended + 4).min(figures.len());
        let (sequence, rest) = figures.split_at(take);
        figures = rest;
        let at = Size { n: *n, seed: number };
        at.read(
            &methods[..status.ended],
            windows[i].clone(),
            sequence,
            status.starved,
            &mut points,
        );
        if status.starved {
            break;
        }
    }
    let completed = statuses.iter().take_while(|status| !status.starved).count();
    let failed = failed(subject, batch, &run, completed)?;
    let calls = statuses.iter().map(|status| status.ended as u64).sum();
    Ok(Ladder { workload: index, points, failed, run: (statuses.len() as u64, calls) })
}

/// From the smallest to the largest size, doubling.
pub fn sizes(workload: &Workload) -> impl Iterator<Item = u64> + use<> {
    let (first, last) = workload.sizes;
    std::iter::successors(Some(first.max(1)), |n| n.checked_mul(2)).take_while(move |n| *n <= last)
}

struct Status {
    ended: usize,
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
        let ended = (head as u32 as usize).min(batch.length(i));
        for method in batch.methods(problem, i).take(ended) {
            if let Some(returns) = &problem.method(method).returns {
                reader.skip(returns);
            }
        }
        statuses.push(Status { ended, starved: head >> 32 == 4 });
    }
    statuses
}

/// A workload's answers must be right as well: some bugs only show in large structures.
fn failed(
    subject: &Subject,
    mut batch: Batch,
    run: &Run,
    completed: usize,
) -> Result<Option<Failed>> {
    if completed < batch.starts.len() {
        let cut_off = run.done;
        if cut_off && completed == 0 {
            return Ok(None);
        }
        if cut_off {
            batch.words.truncate(batch.starts[completed]);
            batch.starts.truncate(completed);
            batch.calls = (0..completed).map(|i| batch.length(i)).sum();
        }
    }
    subject.judge(&batch, run)
}

#[derive(Clone, Copy)]
struct Size {
    n: u64,
    seed: u32,
}

impl Size {
    /// Sorts a sequence's figures by what they are about.
    fn read(
        self,
        methods: &[usize],
        window: std::ops::Range<usize>,
        figures: &[u64],
        starved: bool,
        points: &mut Vec<(Measured, Point)>,
    ) {
        let cost = |i: usize| (figures[2 * i], figures[2 * i + 1]);
        if 2 * methods.len() + 4 > figures.len() || methods.is_empty() {
            return;
        }
        let point = |calls| Point { n: self.n, seed: self.seed, calls };
        points.push((Measured::Method(0), point(vec![cost(0)])));
        let mut by_method: Vec<Vec<(u64, u64)>> = Vec::new();
        for i in window.start..window.end.min(methods.len()) {
            let method = methods[i];
            if by_method.len() <= method {
                by_method.resize_with(method + 1, Vec::new);
            }
            by_method[method].push(cost(i));
        }
        for (method, calls) in by_method.into_iter().enumerate().skip(1) {
            let enough = calls.len() as u64 >= ROUNDS_MIN || !starved;
            if enough && !calls.is_empty() {
                points.push((Measured::Method(method), point(calls)));
            }
        }
        if !starved {
            let tail = &figures[2 * methods.len()..];
            points.push((Measured::Drop, point(vec![(tail[0], tail[1])])));
            points.push((Measured::Space, point(vec![(tail[2], 0)])));
        }
    }
}
