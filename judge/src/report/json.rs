//! The stable JSON of `judge run --format json` and `judge grade --json`.

use crate::growth::bound;
use crate::plain;
use crate::problem::Problem;
use crate::report::score::Score;
use crate::sandbox::Tier;
use crate::show;
use crate::verdict::{Cost, Counterexample, Judgement, Searches, Space, Tests, Timing, Verdict};
use serde::{Deserialize, Serialize};

/// The number of this format; it grows when a field changes its meaning.
pub const SCHEMA: u32 = 1;

/// More of a message is not kept: compiler errors come first, and a panic's text may be anything.
pub const MESSAGE_CHARS_MAX: usize = 8_000;
/// More of one answer is not kept.
pub const ANSWER_CHARS_MAX: usize = 2_000;

/// Of a longer sequence only the calls are kept: the same once as a test and once as LeetCode input
/// would be megabytes.
const KEPT_TEXTS_CALLS_MAX: usize = 1_000;

/// All results of one command.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Report {
    /// [`SCHEMA`].
    pub schema: u32,
    /// What repeats the run.
    pub seed: u64,
    /// What a stranger's code ran in.
    #[serde(default)]
    pub sandbox: Sandbox,
    /// In the order in which the submissions were named or found.
    pub results: Vec<Entry>,
    /// What was found but is no solution.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<Skipped>,
}

/// The sandbox of the machine that judged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sandbox {
    /// `full` or `weak`.
    pub tier: String,
    /// Which layers are off, each with the reason.
    pub missing: Vec<String>,
}

impl Sandbox {
    /// As it is written.
    pub fn of(tier: &Tier) -> Sandbox {
        let name = if tier.full { "full" } else { "weak" };
        Sandbox { tier: name.to_owned(), missing: tier.missing.clone() }
    }
}

/// Something that was found but not judged.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Skipped {
    /// The path.
    pub path: String,
    /// Why it is no solution.
    pub reason: String,
}

/// One judged solution.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// The path as the user wrote it.
    pub submission: String,
    /// The problem's name.
    pub problem: String,
    /// How it ended.
    pub verdict: Verdict,
    /// What was run.
    pub tests: Tests,
    /// What each search did.
    #[serde(default)]
    pub searches: Searches,
    /// The shortest sequence that shows the failure.
    pub counterexample: Option<Example>,
    /// Growth of each method.
    pub cost: Option<Vec<Growth>>,
    /// Growth of the space.
    pub space: Option<Space>,
    /// Times of each method.
    pub timing: Option<Vec<Timing>>,
    /// Why, for people.
    pub message: Option<String>,
    /// How long judging took.
    pub wall_time_ms: u64,
    /// What `judge grade` gives for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
}

/// The growth of one method on one workload, with what the bound would allow.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Growth {
    /// What was measured.
    #[serde(flatten)]
    pub cost: Cost,
    /// The bound drawn through the first point: what the points would be if they grew like it.
    #[serde(default)]
    pub allowed: Vec<(u64, f64)>,
}

/// A counterexample as texts.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Example {
    /// `put(1, 1)`.
    pub calls: Vec<String>,
    /// The index of the failing call.
    pub call: usize,
    /// The expected answer.
    pub expected: String,
    /// What happened instead.
    pub actual: String,
    /// The answers to the calls before, null where a call answers nothing.
    #[serde(default)]
    pub answers: Vec<Option<String>>,
    /// Names and arguments in LeetCode's format; null where that cannot say it, or nobody would
    /// paste it.
    pub leetcode: Option<(Vec<String>, Vec<Vec<serde_json::Value>>)>,
    /// A test that can be pasted into the solution; null where it would be too long for that.
    pub rust: Option<String>,
}

impl Entry {
    /// A judgement as it is written.
    pub fn of(problem: &Problem, judgement: &Judgement) -> Entry {
        let growth = |cost: &Cost| Growth::of(problem, cost);
        Entry {
            submission: judgement.submission.clone(),
            problem: judgement.problem.clone(),
            verdict: judgement.verdict,
            tests: judgement.tests,
            searches: judgement.searches.clone(),
            counterexample: judgement.counterexample.as_ref().map(|c| Example::of(problem, c)),
            cost: judgement.cost.as_ref().map(|costs| costs.iter().map(growth).collect()),
            space: judgement.space.clone(),
            timing: judgement.timing.clone(),
            message: judgement.message.as_ref().map(|m| plain::text(m, MESSAGE_CHARS_MAX)),
            wall_time_ms: judgement.wall_time.as_millis() as u64,
            score: None,
        }
    }

    /// What the judge could not judge: its own trouble.
    pub fn trouble(submission: String, problem: String, message: &str) -> Entry {
        Entry {
            submission,
            problem,
            verdict: Verdict::JudgeError,
            tests: Tests::default(),
            searches: Searches::default(),
            counterexample: None,
            cost: None,
            space: None,
            timing: None,
            message: Some(plain::text(message, MESSAGE_CHARS_MAX)),
            wall_time_ms: 0,
            score: None,
        }
    }

    /// The same with every text harmless: a part that is merged may have been changed, and a path
    /// may hold anything.
    pub fn cleaned(&self) -> Entry {
        let mut entry = self.clone();
        let line = |text: &mut String| *text = plain::line(text, ANSWER_CHARS_MAX);
        line(&mut entry.submission);
        line(&mut entry.problem);
        if let Some(message) = &mut entry.message {
            *message = plain::text(message, MESSAGE_CHARS_MAX);
        }
        if let Some(example) = &mut entry.counterexample {
            example.calls.iter_mut().for_each(line);
            example.answers.iter_mut().flatten().for_each(line);
            line(&mut example.expected);
            line(&mut example.actual);
            example.rust = example.rust.as_deref().map(|rust| plain::text(rust, usize::MAX));
        }
        for exhausted in &mut entry.searches.exhaustive {
            [&mut exhausted.profile, &mut exhausted.domain].into_iter().for_each(line);
        }
        for boundary in &mut entry.searches.random.boundaries {
            [&mut boundary.method, &mut boundary.argument].into_iter().for_each(line);
        }
        for cost in entry.cost.iter_mut().flatten().map(|growth| &mut growth.cost) {
            [&mut cost.workload, &mut cost.method, &mut cost.sentence].into_iter().for_each(line);
        }
        entry
    }

    /// The curve that says most about each method, in the order of the methods.
    pub fn decisive(&self) -> Vec<&Growth> {
        let mut best: Vec<&Growth> = Vec::new();
        for growth in self.cost.iter().flatten() {
            match best.iter_mut().find(|other| other.cost.method == growth.cost.method) {
                None => best.push(growth),
                Some(other) if growth.is_worse_than(other) => *other = growth,
                Some(_) => {}
            }
        }
        best
    }
}

impl Growth {
    fn of(problem: &Problem, cost: &Cost) -> Growth {
        let mut cost = cost.clone();
        cost.points.retain(|(_, value)| value.is_finite());
        // JSON has no infinity.
        cost.margin = cost.margin.clamp(-MARGIN_MAX, MARGIN_MAX);
        let allowed = allowed(problem, &cost).unwrap_or_default();
        Growth { cost, allowed }
    }

    fn is_worse_than(&self, other: &Growth) -> bool {
        (!self.cost.within, self.cost.margin) > (!other.cost.within, other.cost.margin)
    }

    /// `O(1) expected`; `amortized` is what is meant without a word.
    pub fn asked(&self) -> String {
        match self.cost.kind.as_str() {
            "" | "amortized" => self.cost.bound.clone(),
            kind if self.cost.bound.contains(kind) => self.cost.bound.clone(),
            kind => format!("{} {kind}", self.cost.bound),
        }
    }
}

const MARGIN_MAX: f64 = 1e6;

/// The bound at each size, scaled to go through the first point.
fn allowed(problem: &Problem, cost: &Cost) -> Option<Vec<(u64, f64)>> {
    // Behind its name may stand which part of it was measured.
    let named = problem.workloads.iter().filter(|w| cost.workload.starts_with(&w.name));
    let workload = named.max_by_key(|workload| workload.name.len())?;
    let mut names: Vec<&str> =
        problem.bounds.variables.iter().map(|(name, _)| name.as_str()).collect();
    names.push(&workload.grow);
    let bound = bound::parse(&cost.bound, &names).ok()?;
    let at = |n: u64| {
        let grown = |name: &str| if name == workload.grow { n as f64 } else { 1.0 };
        bound.term.at(&|name| match workload.with.get(name) {
            Some(text) => bound::parse_term(text, &names).map_or(1.0, |term| term.at(&grown)),
            None => grown(name),
        })
    };
    let (first, cost_at_first) = *cost.points.first()?;
    let unit = at(first);
    if !(unit.is_finite() && unit > 0.0) {
        return None;
    }
    let scale = cost_at_first.max(1.0) / unit;
    let points = cost.points.iter().map(|(n, _)| (*n, at(*n) * scale));
    Some(points.filter(|(_, value)| value.is_finite()).collect())
}

impl Example {
    fn of(problem: &Problem, example: &Counterexample) -> Example {
        let sequence = &example.sequence;
        let answer = |index: usize| example.actual.get(index).cloned().flatten();
        let note = match example.expected.get(example.call).and_then(Option::as_ref) {
            Some(_) => String::new(),
            None => format!("expected {}, but {}", example.expected_text, example.actual_text),
        };
        let note = plain::line(&note, ANSWER_CHARS_MAX);
        let shown = |index: usize| {
            answer(index).map(|value| plain::line(&show::value(&value), ANSWER_CHARS_MAX))
        };
        let has_texts = sequence.calls.len() <= KEPT_TEXTS_CALLS_MAX;
        let leetcode = || show::leetcode(problem, sequence, answer);
        let rust = || show::rust_test(problem, sequence, &example.expected, &note);
        Example {
            calls: show::calls(problem, sequence),
            call: example.call,
            expected: plain::line(&example.expected_text, ANSWER_CHARS_MAX),
            actual: plain::line(&example.actual_text, ANSWER_CHARS_MAX),
            answers: (0..example.call.min(sequence.calls.len())).map(shown).collect(),
            leetcode: has_texts.then(leetcode).flatten(),
            rust: has_texts.then(rust),
        }
    }
}

/// The whole report as one JSON object.
///
/// # Panics
///
/// Never: every value in it has a JSON form.
pub fn write<'a>(seed: u64, tier: &Tier, entries: impl Iterator<Item = &'a Entry>) -> String {
    let results = entries.cloned().collect();
    let sandbox = Sandbox::of(tier);
    Report { schema: SCHEMA, seed, sandbox, results, skipped: Vec::new() }.to_json()
}

impl Report {
    /// As one JSON object.
    ///
    /// # Panics
    ///
    /// Never: every value in it has a JSON form.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("plain data")
    }

    /// Reads what [`Report::to_json`] wrote.
    ///
    /// # Errors
    ///
    /// When it is something else, with the line, or from another version.
    pub fn from_json(text: &str) -> Result<Report, String> {
        let report: Report = serde_json::from_str(text).map_err(|error| {
            format!(
                "{}:{}: not a report of `judge grade --json`: {error}",
                error.line(),
                error.column()
            )
        })?;
        match report.schema {
            SCHEMA => Ok(report),
            other => Err(format!("its schema is {other}, this judge reads {SCHEMA}")),
        }
    }
}
