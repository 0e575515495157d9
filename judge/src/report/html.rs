//! One self-contained HTML page: an overview that sorts and filters, and a part for each solution.

use crate::number::{counted, duration, short, thousands};
use crate::plain;
use crate::report::json::ANSWER_CHARS_MAX;
use crate::report::json::{Entry, Example, Report};
use crate::report::score::{self, Score};
use crate::report::{human, markdown, plot, summary};
use crate::verdict::Verdict;
use askama::Template;

/// So many plots make a page that still opens at once; rejected solutions get theirs first.
const PLOTS_MAX: usize = 2_000;
/// More rows of a counterexample are not shown in the middle.
const ROWS_MAX: usize = 60;

/// The page.
///
/// # Panics
///
/// Never: writing into a text does not fail.
pub fn write(report: &Report) -> String {
    let entries: Vec<Entry> = report.results.iter().map(Entry::cleaned).collect();
    let page = Page {
        title: format!("judge: {}", counted(entries.len() as u64, "solution")),
        counts: counts(&entries),
        scored: entries.iter().any(|entry| entry.score.is_some()),
        total: points(&markdown::total(&entries)),
        sandbox: sandbox(report),
        sections: sections(&entries, report.seed),
        skipped: skipped(report),
        seed: report.seed,
    };
    page.render().expect("writing into a text does not fail")
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page {
    title: String,
    counts: Vec<Count>,
    scored: bool,
    total: String,
    sandbox: String,
    sections: Vec<Section>,
    skipped: Vec<(String, String)>,
    seed: u64,
}

struct Count {
    verdict: Verdict,
    count: String,
}

struct Section {
    id: usize,
    submission: String,
    problem: String,
    verdict: Verdict,
    summary: String,
    score: Option<Score>,
    points: String,
    ms: u64,
    facts: String,
    message: Option<String>,
    example: Option<Rows>,
    operations: Vec<Operation>,
    plots: Vec<Plot>,
    plots_left_out: bool,
}

impl Section {
    fn is_accepted(&self) -> bool {
        self.verdict == Verdict::Accepted
    }

    fn score_key(&self) -> f64 {
        self.score.as_ref().map_or(-1.0, |score| score.points)
    }
}

struct Rows {
    failing: String,
    expected: String,
    actual: String,
    rows: Vec<Row>,
    rust: Option<String>,
    leetcode: Option<(String, String)>,
}

struct Row {
    number: String,
    call: String,
    expected: String,
    actual: String,
    fails: bool,
}

struct Operation {
    name: String,
    asked: String,
    observed: String,
    within: bool,
    workload: String,
    ns: String,
    reference: String,
    times: String,
    share: u32,
}

struct Plot {
    title: String,
    caption: String,
    within: bool,
    svg: String,
}

fn counts(entries: &[Entry]) -> Vec<Count> {
    let count = |verdict: &Verdict| entries.iter().filter(|e| e.verdict == *verdict).count();
    let counts = Verdict::ALL.into_iter().map(|verdict| (verdict, count(&verdict)));
    let seen = counts.filter(|(_, count)| *count > 0);
    seen.map(|(verdict, count)| Count { verdict, count: thousands(count as u64) }).collect()
}

fn points(score: &Score) -> String {
    format!("{} / {}", score::shown(score.points), score::shown(score.of))
}

fn sandbox(report: &Report) -> String {
    let missing = report.sandbox.missing.join("; ");
    let text = if missing.is_empty() { String::new() } else { format!("missing: {missing}") };
    plain::line(&text, ANSWER_CHARS_MAX)
}

fn skipped(report: &Report) -> Vec<(String, String)> {
    let line = |text: &str| plain::line(text, ANSWER_CHARS_MAX);
    report.skipped.iter().map(|skipped| (line(&skipped.path), line(&skipped.reason))).collect()
}

/// In the order of the entries, but rejected solutions are the first to get plots.
fn sections(entries: &[Entry], seed: u64) -> Vec<Section> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|i| entries[*i].verdict == Verdict::Accepted);
    let mut left = PLOTS_MAX;
    let mut sections: Vec<Section> = order
        .into_iter()
        .map(|i| {
            let entry = &entries[i];
            let wanted = entry.decisive().len() + usize::from(entry.space.is_some());
            let plots = if wanted <= left { plots(entry) } else { Vec::new() };
            left -= plots.len();
            section(entry, i + 1, seed, plots, wanted)
        })
        .collect();
    sections.sort_by_key(|section| section.id);
    sections
}

fn section(entry: &Entry, id: usize, seed: u64, plots: Vec<Plot>, wanted: usize) -> Section {
    let tests = match entry.tests.sequences {
        0 => String::new(),
        n => format!("{} · {} · ", counted(n, "sequence"), counted(entry.tests.operations, "call")),
    };
    Section {
        id,
        submission: entry.submission.clone(),
        problem: entry.problem.clone(),
        verdict: entry.verdict,
        summary: summary::line(entry),
        points: entry.score.as_ref().map(points).unwrap_or_default(),
        score: entry.score.clone(),
        ms: entry.wall_time_ms,
        facts: format!("{tests}{} · seed {seed}", duration(entry.wall_time_ms)),
        message: summary::message(entry).map(str::to_owned),
        example: entry.counterexample.as_ref().map(rows),
        operations: operations(entry),
        plots_left_out: plots.is_empty() && wanted > 0,
        plots,
    }
}

fn rows(example: &Example) -> Rows {
    let calls = &example.calls;
    let row = |i: usize| {
        let fails = i == example.call;
        let answer = example.answers.get(i).cloned().flatten().unwrap_or_default();
        let (expected, actual) = match fails {
            true => (example.expected.clone(), example.actual.clone()),
            false => (answer.clone(), answer),
        };
        Row { number: i.to_string(), call: calls[i].clone(), expected, actual, fails }
    };
    let is_pasted = calls.len() <= human::PASTED_CALLS_MAX;
    let hidden = calls.len().saturating_sub(ROWS_MAX);
    let middle = ROWS_MAX / 2..ROWS_MAX / 2 + hidden;
    let mut rows: Vec<Row> = (0..calls.len()).filter(|i| !middle.contains(i)).map(row).collect();
    if hidden > 0 {
        let call = format!("{} more calls", thousands(hidden as u64));
        let (expected, actual) = (String::new(), String::new());
        let gap = Row { number: "…".to_owned(), call, expected, actual, fails: false };
        rows.insert(ROWS_MAX / 2, gap);
    }
    Rows {
        failing: match calls.get(example.call) {
            Some(call) => call.clone(),
            None => "dropping the object".to_owned(),
        },
        expected: example.expected.clone(),
        actual: example.actual.clone(),
        rows,
        rust: example.rust.clone().filter(|_| is_pasted),
        leetcode: human::leetcode(example).filter(|_| is_pasted),
    }
}

fn operations(entry: &Entry) -> Vec<Operation> {
    let mut operations = Vec::new();
    for growth in entry.decisive() {
        let cost = &growth.cost;
        let timing = entry.timing.iter().flatten().find(|t| t.method == cost.method);
        let ratio = timing.map_or(0.0, |t| t.ns_per_call / t.reference_ns_per_call.max(0.1));
        operations.push(Operation {
            name: cost.method.clone(),
            asked: growth.asked(),
            observed: cost.observed.clone(),
            within: cost.within,
            workload: cost.workload.clone(),
            ns: timing.map(|t| short(t.ns_per_call)).unwrap_or_default(),
            reference: timing.map(|t| short(t.reference_ns_per_call)).unwrap_or_default(),
            times: timing.map(human::times_reference).unwrap_or_default(),
            // The bar ends at four times the reference.
            share: (ratio.clamp(0.0, 4.0) * 25.0) as u32,
        });
    }
    if let Some(space) = &entry.space {
        let empty = String::new;
        operations.push(Operation {
            name: "space".to_owned(),
            asked: space.bound.clone(),
            observed: space.observed.clone(),
            within: space.within,
            workload: space.workload.clone(),
            ns: empty(),
            reference: empty(),
            times: empty(),
            share: 0,
        });
    }
    operations
}

fn plots(entry: &Entry) -> Vec<Plot> {
    let mut plots = Vec::new();
    for growth in entry.decisive() {
        let cost = &growth.cost;
        let Some(svg) = plot::svg(&cost.points, &growth.allowed, cost.within) else { continue };
        let which = if cost.kind == "worst" { "dearest call" } else { "mean call" };
        plots.push(Plot {
            title: format!("{}: {}", cost.method, cost.observed),
            caption: format!(
                "{} of the {which} by {}, “{}”",
                cost.unit, cost.variable, cost.workload
            ),
            within: cost.within,
            svg,
        });
    }
    if let Some(space) = &entry.space
        && let Some(svg) = plot::svg(&space.points, &[], space.within)
    {
        plots.push(Plot {
            title: format!("space: {}", space.observed),
            caption: format!("live bytes by {}, “{}”", space.variable, space.workload),
            within: space.within,
            svg,
        });
    }
    plots
}
