//! Measures what every operation costs as a workload grows, in deterministic steps, and decides.

mod asked;
mod audit;
pub mod clock;
mod effort;
mod ladder;

use crate::execute::{Failed, Subject};
use crate::growth::bound::Kind;
use crate::growth::class::Class;
use crate::growth::curve::{self, Mark};
use crate::growth::explain;
use crate::growth::rule::{self, Decision, Finding, Grain};
use crate::growth::swing;
use crate::problem::Workload;
use crate::verdict::{Cost, STEPS, Space};
use anyhow::Result;
use asked::{Asked, Measured, Place, With};
use effort::{Effort, SIZES_MIN};
pub use ladder::spent_steps;
use ladder::{Ladder, Records};
use rayon::prelude::*;

/// What measuring found.
#[derive(Debug, Default)]
pub struct Costs {
    /// Every operation on every workload.
    pub costs: Vec<Cost>,
    /// The space, on the workload where it grows most.
    pub space: Option<Space>,
    /// What grows faster than it may, for people: the clearest case.
    pub exceeded: Option<String>,
    /// A workload's sequence that was not answered rightly.
    pub failed: Option<Failed>,
    /// A limit that was reached: where anything grows too fast, that is the reason.
    limit: Option<Failed>,
    /// What was measured is not what the harness wrote: the candidate wrote to its counters.
    pub forged: bool,
    /// How many sequences and calls were run.
    pub run: (u64, u64),
}

/// The first group of workloads that are measured side by side; each later group has twice as many.
/// What a group found shortens the later ones, never its own: so nothing depends on the threads.
const FIRST_WORKLOADS: usize = 4;

/// Runs the metered build on every workload, sizes ascending, and holds the costs against the bounds.
///
/// # Errors
///
/// The judge's own trouble.
pub fn costs(subject: &Subject, seed: u64) -> Result<Costs> {
    let (only, laddered): (Vec<_>, Vec<_>) =
        subject.problem.workloads.iter().partition(|workload| workload.has_one_size());
    let mut all = Costs::default();
    let mut rest = laddered.as_slice();
    for group in std::iter::successors(Some(FIRST_WORKLOADS), |group| Some(2 * group)) {
        let (now, later) = rest.split_at(group.min(rest.len()));
        if now.is_empty() || all.failed.is_some() {
            break;
        }
        all.join(now, subject, seed)?;
        rest = later;
    }
    // What grows too fast runs into a limit there, and says no more than it said already.
    if all.failed.is_none() && !all.exceeds() {
        all.answer(only, subject, seed)?;
    }
    if !all.exceeds() {
        all.failed = all.failed.take().or(all.limit.take());
    }
    all.exceeded = clearest(&mut all);
    Ok(all)
}

impl Costs {
    /// Adds what these workloads cost.
    fn join(&mut self, workloads: &[&Workload], subject: &Subject, seed: u64) -> Result<()> {
        // With one operation that grows too fast the verdict is known: less tells of the others.
        let fuel = if self.exceeds() { BRIEF_FUEL_STEPS } else { SEQUENCE_FUEL_STEPS };
        let one = |one: &&Workload| with_ladder(subject, one, seed, fuel, climbed);
        let measured: Vec<Result<Costs>> = workloads.par_iter().map(one).collect();
        for one in measured {
            let one = one?;
            self.run = (self.run.0 + one.run.0, self.run.1 + one.run.1);
            self.forged |= one.forged;
            self.failed = self.failed.take().or(one.failed);
            self.limit = self.limit.take().or(one.limit);
            self.costs.extend(one.costs);
            self.space = match (self.space.take(), one.space) {
                (Some(a), Some(b)) if b.margin <= a.margin => Some(a),
                (a, None) => a,
                (_, b) => b,
            };
        }
        Ok(())
    }

    /// Adds how these workloads, each of one size, are answered. No growth is seen at one size, so
    /// that the plain build will do, which is quicker; calls that are slow there have been measured.
    fn answer(&mut self, workloads: Vec<&Workload>, subject: &Subject, seed: u64) -> Result<()> {
        let answer = |one: &&Workload| -> Result<_> {
            let make =
                |ladder: &Ladder, _: &With, _: &[Asked]| ladder.make(&ladder.effort.sizes(), 0);
            let made = with_ladder(subject, one, seed, SEQUENCE_FUEL_STEPS, make)?;
            let tested = subject.test(&made.batch, made.expected.as_deref())?;
            Ok((made, tested))
        };
        let answered: Vec<Result<_>> = workloads.par_iter().map(answer).collect();
        for one in answered {
            let (made, tested) = one?;
            self.run.0 += made.batch.starts.len() as u64;
            self.run.1 += made.batch.calls as u64;
            match tested.failed {
                Some(failed) if ladder::is_limit(failed.verdict) => {
                    self.limit.get_or_insert(failed);
                }
                failed => self.failed = self.failed.take().or(failed),
            }
        }
        Ok(())
    }

    /// Whether calls that take long do so because something grows too fast: all that was answered
    /// is right.
    pub fn explain_slowness(&self) -> bool {
        self.failed.is_none() && self.exceeds()
    }

    fn exceeds(&self) -> bool {
        self.costs.iter().any(|c| !c.within) || self.space.iter().any(|s| !s.within)
    }
}

/// The cost that exceeds its bound most clearly: the first of these in the file's order.
pub fn clearest_cost(costs: &mut [Cost]) -> Option<&mut Cost> {
    let over = costs.iter_mut().filter(|cost| !cost.within);
    over.reduce(|best, one| if clarity(best) < clarity(one) { one } else { best })
}

/// What a cost that exceeds its bound tells: a method tells more than dropping or a set-up.
fn clarity(cost: &Cost) -> (u8, f64) {
    let rank = match cost.method.as_str() {
        "drop" => 0,
        _ if cost.workload.ends_with(SET_UP) => 1,
        _ => 2,
    };
    (rank, cost.margin)
}

/// The sentence about what exceeds its bound most clearly; space tells as much as a set-up.
fn clearest(all: &mut Costs) -> Option<String> {
    let space = all.space.as_ref().filter(|space| !space.within);
    let cost = clearest_cost(&mut all.costs);
    match (cost, space) {
        (Some(cost), Some(space)) if clarity(cost) < (1, space.margin) => Some(&space.sentence),
        (Some(cost), _) => Some(&cost.sentence),
        (None, space) => space.map(|space| &space.sentence),
    }
    .cloned()
}

/// What a workload's name ends with where its set-up is meant.
const SET_UP: &str = " (set-up)";

/// Costs differ with the order of a hash map's buckets and with random calls: so many seeds are
/// averaged where there is anything random,
const SEEDS: u32 = 3;
/// and so many where that decides nothing.
const SEEDS_MORE: u32 = 6;
/// One seed is enough where no cost comes nearer to exceeding its bound than this,
const FAR_WITHIN: f64 = 0.25;
/// or all that come nearer exceed it by as much as this: no chance takes a mean so far.
const FAR_BEYOND: f64 = 6.0;
/// What exceeds its bound by less may be a cost that swings.
const MAY_SWING: f64 = 4.0;
/// A sequence that takes more steps is cut off; it says enough about its growth by then.
const SEQUENCE_FUEL_STEPS: u64 = 1 << 25;
/// So many say enough where something else is known to grow too fast: what is dear, but does not
/// grow, may not be told from what grows by them.
const BRIEF_FUEL_STEPS: u64 = 1 << 22;

/// Does something with a workload's ladder, and with what is asked on it.
fn with_ladder<T>(
    subject: &Subject,
    workload: &Workload,
    seed: u64,
    sequence_fuel_steps: u64,
    act: impl FnOnce(&Ladder, &With, &[Asked]) -> Result<T>,
) -> Result<T> {
    let with = With::of(workload)?;
    let asked = Asked::on(subject.problem, workload, &with)?;
    let effort = Effort::of(workload, &asked, &with);
    let ladder = Ladder { subject, workload, effort: &effort, seed, sequence_fuel_steps };
    act(&ladder, &with, &asked)
}

/// Climbs until the costs are decided.
fn climbed(ladder: &Ladder, with: &With, asked: &[Asked]) -> Result<Costs> {
    let Ladder { workload, effort, .. } = *ladder;
    let mut records = Records::default();
    let sizes = effort.sizes();
    let (first, more) = sizes.split_at(effort.first_part(&sizes));
    ladder.climb(first, 0..1, &mut records)?;
    if let (Some(end), None) = (records.cut_off_at, &records.failed) {
        let known = first.iter().filter(|n| **n < end).count();
        if known < SIZES_MIN && first[0] < end {
            let end = records.cut_off_at.take();
            ladder.climb(&effort.smaller(first[0]), 0..SEEDS, &mut records)?;
            records.cut_off_at = end;
        }
    }
    let held = Held { workload, with, asked };
    let mut findings = held.against(&records);
    let far = |held: &Held1| held.finding.margin <= FAR_WITHIN && !held.finding.irregular;
    let beyond = |held: &Held1| held.finding.exceeds() && held.finding.margin >= FAR_BEYOND;
    let once = match findings.iter().any(beyond) {
        true => findings.iter().all(|held| far(held) || beyond(held)),
        false => records.cut_off_at.is_none() && findings.iter().all(far),
    };
    if !once {
        ladder.climb(first, 1..SEEDS, &mut records)?;
        findings = held.against(&records);
    }
    let open = |records: &Records| records.failed.is_none() && records.cut_off_at.is_none();
    let decided = |findings: &[Held1], decision| {
        findings.iter().map(|held| held.finding.decision()).filter(|d| *d == decision).count()
    };
    let audit = |findings: &[Held1], records: &Records| {
        let asks = records.unexplained && records.failed.is_none();
        match asks && decided(findings, Decision::Exceeds) == 0 {
            true => audit::hidden_growth(ladder, asked, records),
            false => Ok(None),
        }
    };
    // Before larger sizes, which take hidden work as long as it likes.
    if let Some(hidden) = audit(&findings, &records)? {
        return Ok(held.costs(findings, Some(hidden), records));
    }
    records.unexplained = false;
    if let (Some((top, between)), true) = (more.split_last(), open(&records))
        && decided(&findings, Decision::Exceeds) == 0
    {
        // The largest size alone: it shows what is special about small ones.
        ladder.climb(&[*top], 0..1, &mut records)?;
        findings = held.against(&records);
        if decided(&findings, Decision::Within) < findings.len() && records.failed.is_none() {
            if once {
                ladder.climb(first, 1..SEEDS, &mut records)?;
            }
            ladder.climb(between, 0..SEEDS, &mut records)?;
            ladder.climb(&[*top], 1..SEEDS, &mut records)?;
            findings = held.against(&records);
        }
    }
    if decided(&findings, Decision::NeedsLarger) > 0 && records.failed.is_none() {
        let end = records.cut_off_at.unwrap_or(u64::MAX);
        let known: Vec<u64> = sizes.iter().copied().filter(|n| *n < end).collect();
        ladder.climb(&known, SEEDS..SEEDS_MORE, &mut records)?;
        findings = held.against(&records);
    }
    let hidden = audit(&findings, &records)?;
    if may_swing(&findings) && open(&records) {
        held.look_between(ladder, &mut findings, &mut records)?;
    }
    Ok(held.costs(findings, hidden, records))
}

/// Whether something exceeds its bound, but nothing by more than a cost might that swings.
fn may_swing(findings: &[Held1]) -> bool {
    let exceeding = findings.iter().filter(|held| held.finding.exceeds());
    let most = exceeding.map(|held| held.finding.margin).reduce(f64::max);
    most.is_some_and(|margin| margin < MAY_SWING)
}

fn slack(of: Measured) -> f64 {
    match of {
        Measured::Method(0) | Measured::Drop => curve::DROP_SLACK_STEPS,
        Measured::Space | Measured::Peak => curve::SPACE_SLACK_BYTES,
        Measured::Method(_) | Measured::Setup(_) => curve::CALL_SLACK_STEPS,
    }
}

/// A workload with what is asked on it.
struct Held<'a> {
    workload: &'a Workload,
    with: &'a With,
    asked: &'a [Asked],
}

/// One cost, held against its bound.
struct Held1<'a> {
    asked: &'a Asked,
    /// What was measured: for space that may be the peak.
    of: Measured,
    marks: Vec<Mark>,
    finding: Finding,
    /// It seems to grow, but goes up and down.
    swings: bool,
}

impl<'a> Held<'a> {
    fn against(&self, records: &Records) -> Vec<Held1<'a>> {
        let held = |asked: &'a Asked, of: Measured| {
            let marks = self.marks(asked, of, records)?;
            let finding = rule::hold(&marks, &self.terms(asked, &marks, records), asked.grain);
            Some(Held1 { asked, of, marks, finding, swings: false })
        };
        let one = |asked: &'a Asked| {
            let found = held(asked, asked.of)?;
            if asked.of != Measured::Space || found.finding.decision() == Decision::Within {
                return Some(found);
            }
            // How full a structure is when a workload ends may be chance; what piles up is seen in
            // the most that it held as well.
            let most = held(asked, Measured::Peak)?;
            Some(if most.finding.margin < found.finding.margin { most } else { found })
        };
        self.asked.iter().filter_map(one).collect()
    }

    fn marks(&self, asked: &Asked, of: Measured, records: &Records) -> Option<Vec<Mark>> {
        let samples = records.samples.get(&of)?;
        Some(match asked.kind {
            Kind::Worst if of == asked.of => curve::maxima(samples),
            _ => curve::means(samples, slack(of)),
        })
    }

    /// Takes for within its bound what exceeds it only because its cost swings. The sizes between
    /// those of the ladder tell.
    fn look_between(
        &self,
        ladder: &Ladder,
        findings: &mut [Held1],
        records: &mut Records,
    ) -> Result<()> {
        let sizes = records.largest().map(swing::sizes_between).unwrap_or_default();
        if sizes.is_empty() {
            return Ok(());
        }
        // So many sizes together may take longer than a worker has: that says nothing.
        let limit = records.limit.take();
        ladder.climb(&sizes, 0..SEEDS, records)?;
        records.limit = limit;
        if records.failed.is_some() || records.cut_off_at.is_some() {
            return Ok(());
        }
        for held in findings.iter_mut().filter(|held| held.finding.exceeds()) {
            let Some(marks) = self.marks(held.asked, held.of, records) else { continue };
            let terms = self.terms(held.asked, &marks, records);
            if swing::swings(&marks, |i, j| rule::bound_growth(&terms, i, j)) {
                held.finding.margin = rule::UNSURE_MARGIN;
                held.swings = true;
            }
        }
        Ok(())
    }

    /// The values of each summand of the bound, for each mark.
    fn terms(&self, asked: &Asked, marks: &[Mark], records: &Records) -> Vec<Vec<f64>> {
        let marks_of = |of| {
            let samples = records.samples.get(&of);
            samples.map(|samples| curve::means(samples, 0.0)).unwrap_or_default()
        };
        let live = [Measured::Space, Measured::Peak].map(marks_of);
        let rows: Vec<Vec<f64>> = marks
            .iter()
            .map(|mark| {
                let arguments = records.arguments.get(&(mark.n as u64));
                let bytes = |marks: &Vec<Mark>| {
                    marks.iter().find(|live| live.n == mark.n).map_or(0.0, |live| live.cost)
                };
                asked.at(Place {
                    n: mark.n,
                    with: self.with,
                    arguments: arguments.copied().unwrap_or(0.0),
                    live: live.each_ref().map(bytes),
                })
            })
            .collect();
        let terms = rows.first().map_or(0, Vec::len);
        (0..terms).map(|t| rows.iter().map(|row| row[t]).collect()).collect()
    }

    fn costs(&self, findings: Vec<Held1>, hidden: Option<Cost>, mut records: Records) -> Costs {
        let mut costs = Costs { run: records.run, forged: records.forged, ..Costs::default() };
        costs.costs.extend(hidden);
        for held in &findings {
            let within = !held.finding.exceeds();
            // The set-up is only spoken of when something is wrong with it.
            if within && matches!(held.asked.of, Measured::Setup(_)) {
                continue;
            }
            let cost = self.cost(held, within);
            match held.asked.of {
                Measured::Space => {
                    costs.space = Some(Space {
                        bound: cost.bound,
                        observed: cost.observed,
                        within,
                        margin: cost.margin,
                        workload: cost.workload,
                        variable: cost.variable,
                        points: cost.points,
                        sentence: cost.sentence,
                    });
                }
                _ => costs.costs.push(cost),
            }
        }
        costs.failed = records.failed.take();
        costs.limit = records.limit.take();
        costs
    }

    fn cost(&self, held: &Held1, within: bool) -> Cost {
        let variable = self.workload.grow.clone();
        let observed = match Self::smallest_class(&held.marks, held.asked.grain) {
            _ if held.swings => held.asked.bound.clone(),
            Some(class) => format!("O({})", class.of(&variable)),
            None if within => held.asked.bound.clone(),
            None => format!("more than O({})", Class::Quadratic.of(&variable)),
        };
        let points: Vec<(u64, f64)> = held.marks.iter().map(Mark::point).collect();
        let mut cost = Cost {
            workload: self.workload.name.clone(),
            method: held.asked.name.clone(),
            bound: held.asked.bound.clone(),
            observed,
            kind: held.asked.kind.name().to_owned(),
            within,
            margin: (held.finding.margin * 100.0).round() / 100.0,
            variable,
            unit: STEPS.to_owned(),
            points,
            sentence: String::new(),
            clock: None,
        };
        if let Measured::Setup(_) = held.asked.of {
            cost.workload.push_str(SET_UP);
        }
        cost.sentence = explain::sentence(&cost, held.asked.of == Measured::Space);
        cost
    }

    fn smallest_class(marks: &[Mark], grain: Grain) -> Option<Class> {
        Class::ALL.into_iter().find(|class| {
            let term: Vec<f64> = marks.iter().map(|mark| class.at(mark.n)).collect();
            !rule::hold(marks, &[term], grain).exceeds()
        })
    }
}
