//! The stable JSON of `judge run --format json`.

use crate::problem::Problem;
use crate::sandbox::Tier;
use crate::show;
use crate::verdict::{Cost, Counterexample, Judgement, Space, Tests, Timing, Verdict};
use serde::Serialize;

/// The number of this format; it grows when a field changes its meaning.
pub const SCHEMA: u32 = 1;

/// All results of one command.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    schema: u32,
    seed: u64,
    sandbox: Sandbox<'a>,
    results: Vec<&'a Entry>,
}

/// What a stranger's code ran in.
#[derive(Debug, Serialize)]
struct Sandbox<'a> {
    tier: &'static str,
    missing: &'a [String],
}

/// One judged solution.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// The path as the user wrote it.
    pub submission: String,
    /// The problem's name.
    pub problem: String,
    /// How it ended.
    pub verdict: Verdict,
    /// What was run.
    pub tests: Tests,
    /// The shortest sequence that shows the failure.
    pub counterexample: Option<Example>,
    /// Growth of each method.
    pub cost: Option<Vec<Cost>>,
    /// Growth of the space.
    pub space: Option<Space>,
    /// Times of each method.
    pub timing: Option<Vec<Timing>>,
    /// Why, for people.
    pub message: Option<String>,
    /// How long judging took.
    pub wall_time_ms: u64,
}

/// A counterexample as texts.
#[derive(Clone, Debug, Serialize)]
pub struct Example {
    /// `put(1, 1)`.
    pub calls: Vec<String>,
    /// The index of the failing call.
    pub call: usize,
    /// The expected answer.
    pub expected: String,
    /// What happened instead.
    pub actual: String,
    /// Names and arguments in LeetCode's format; null where that cannot say it.
    pub leetcode: Option<(Vec<String>, Vec<Vec<serde_json::Value>>)>,
    /// A test that can be pasted into the solution.
    pub rust: String,
}

impl Entry {
    /// A judgement as it is written.
    pub fn of(problem: &Problem, judgement: &Judgement) -> Entry {
        Entry {
            submission: judgement.submission.clone(),
            problem: judgement.problem.clone(),
            verdict: judgement.verdict,
            tests: judgement.tests,
            counterexample: judgement.counterexample.as_ref().map(|c| Example::of(problem, c)),
            cost: judgement.cost.clone(),
            space: judgement.space.clone(),
            timing: judgement.timing.clone(),
            message: judgement.message.clone(),
            wall_time_ms: judgement.wall_time.as_millis() as u64,
        }
    }
}

impl Example {
    fn of(problem: &Problem, example: &Counterexample) -> Example {
        let sequence = &example.sequence;
        let calls = 0..sequence.calls.len();
        let answer = |index: usize| example.actual.get(index).cloned().flatten();
        let note = match example.expected.get(example.call).and_then(Option::as_ref) {
            Some(_) => String::new(),
            None => format!("expected {}, but {}", example.expected_text, example.actual_text),
        };
        Example {
            calls: calls.map(|i| show::call(problem, sequence, i)).collect(),
            call: example.call,
            expected: example.expected_text.clone(),
            actual: example.actual_text.clone(),
            leetcode: show::leetcode(problem, sequence, answer),
            rust: show::rust_test(problem, sequence, &example.expected, &note),
        }
    }
}

/// The whole report as one JSON object.
///
/// # Panics
///
/// Never: every value in it has a JSON form.
pub fn write<'a>(seed: u64, tier: &Tier, entries: impl Iterator<Item = &'a Entry>) -> String {
    let name = if tier.full { "full" } else { "weak" };
    let sandbox = Sandbox { tier: name, missing: &tier.missing };
    let report = Report { schema: SCHEMA, seed, sandbox, results: entries.collect() };
    serde_json::to_string_pretty(&report).expect("plain data")
}
