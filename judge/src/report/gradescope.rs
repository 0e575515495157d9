//! Gradescope's `results.json`: one test for each part of each solution's score.

use crate::report::human;
use crate::report::json::{Entry, Report};
use crate::report::score::{self, Part, Score, Weights};
use crate::verdict::Verdict;
use anstream::adapter::strip_str;
use serde::Serialize;

#[derive(Serialize)]
struct Results {
    score: f64,
    execution_time: f64,
    output: String,
    output_format: &'static str,
    visibility: &'static str,
    stdout_visibility: &'static str,
    tests: Vec<Test>,
}

#[derive(Serialize)]
struct Test {
    name: String,
    number: String,
    score: f64,
    max_score: f64,
    status: &'static str,
    output: String,
    output_format: &'static str,
    visibility: &'static str,
}

/// The results as JSON. Solutions without a score are scored by the default weights.
///
/// # Panics
///
/// Never: every value in it has a JSON form.
pub fn write(report: &Report) -> String {
    let mut tests = Vec::new();
    let mut total = 0.0;
    for (i, entry) in report.results.iter().enumerate() {
        let entry = entry.cleaned();
        let score = entry.score.clone().or_else(|| score::of(&entry, &Weights::default()));
        total += score.as_ref().map_or(0.0, |score| score.points);
        tests.extend(tests_of(&entry, score, i + 1, report.seed));
    }
    let accepted = report.results.iter().filter(|e| e.verdict == Verdict::Accepted).count();
    let ms: u64 = report.results.iter().map(|entry| entry.wall_time_ms).sum();
    let results = Results {
        score: score::rounded(total),
        execution_time: ms as f64 / 1000.0,
        output: format!("{accepted} of {} accepted", report.results.len()),
        output_format: "text",
        visibility: "visible",
        stdout_visibility: "hidden",
        tests,
    };
    serde_json::to_string_pretty(&results).expect("plain data")
}

/// What went wrong is told once, in the first part.
fn tests_of(entry: &Entry, score: Option<Score>, number: usize, seed: u64) -> Vec<Test> {
    let report = strip_str(&human::write(entry, seed)).to_string();
    let Some(score) = score else {
        let test = Test {
            name: format!("{} ({}): not judged", entry.problem, entry.submission),
            number: number.to_string(),
            score: 0.0,
            max_score: 0.0,
            status: "failed",
            output: report,
            output_format: "text",
            visibility: "visible",
        };
        return vec![test];
    };
    let test = |(i, part): (usize, Part)| Test {
        name: format!("{} ({}): {}", entry.problem, entry.submission, part.name),
        number: format!("{number}.{}", i + 1),
        score: part.points,
        max_score: part.of,
        status: if part.points >= part.of { "passed" } else { "failed" },
        output: if i == 0 { report.clone() } else { part.note },
        output_format: "text",
        visibility: "visible",
    };
    score.parts.into_iter().enumerate().map(test).collect()
}
