//! JUnit XML: one test suite for each problem, one test case for each solution.

use crate::plain;
use crate::report::human;
use crate::report::json::ANSWER_CHARS_MAX;
use crate::report::json::{Entry, Report};
use crate::report::summary;
use crate::verdict::Verdict;
use anstream::adapter::strip_str;
use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite, XmlString};
use std::collections::BTreeMap;
use std::time::Duration;

/// The report as XML.
///
/// # Panics
///
/// Never: the texts are cleaned, so that XML can hold all of them.
pub fn write(report: &Report) -> String {
    let mut suites: BTreeMap<&str, TestSuite> = BTreeMap::new();
    for entry in &report.results {
        let clean = entry.cleaned();
        let suite = suites
            .entry(&entry.problem)
            .or_insert_with(|| TestSuite::new(XmlString::new(&clean.problem)));
        suite.add_test_case(case(&clean, report.seed));
    }
    let mut junit = quick_junit::Report::new("judge");
    junit.add_test_suites(suites.into_values());
    if !report.skipped.is_empty() {
        let mut suite = TestSuite::new("skipped");
        for skipped in &report.skipped {
            let mut status = TestCaseStatus::skipped();
            status.set_message(plain::line(&skipped.reason, ANSWER_CHARS_MAX));
            let path = plain::line(&skipped.path, ANSWER_CHARS_MAX);
            suite.add_test_case(TestCase::new(path, status));
        }
        junit.add_test_suite(suite);
    }
    junit.to_string().expect("clean texts")
}

fn case(entry: &Entry, seed: u64) -> TestCase {
    let mut status = match entry.verdict {
        Verdict::Accepted => TestCaseStatus::success(),
        Verdict::JudgeError => TestCaseStatus::non_success(NonSuccessKind::Error),
        _ => TestCaseStatus::non_success(NonSuccessKind::Failure),
    };
    if entry.verdict != Verdict::Accepted {
        status.set_type(entry.verdict.name());
        status.set_message(format!("{}: {}", entry.verdict, summary::line(entry)));
        status.set_description(strip_str(&human::write(entry, seed)).to_string());
    }
    let mut case = TestCase::new(entry.submission.as_str(), status);
    case.set_classname(entry.problem.as_str());
    case.set_time(Duration::from_millis(entry.wall_time_ms));
    let (file, line) = summary::place(entry);
    case.extra.insert("file".into(), file.into());
    case.extra.insert("line".into(), line.to_string().into());
    case
}
