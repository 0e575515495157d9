//! The terminal's lines of a grade: one for each solution, and the counts at the end.

use crate::number::{counted, thousands};
use crate::plain;
use crate::report::json::ANSWER_CHARS_MAX;
use crate::report::json::{Entry, Report};
use crate::report::layout::{COLUMNS, cut, padded, width};
use crate::report::markdown::total;
use crate::report::{score, summary};
use crate::verdict::Verdict;
use anstyle::{AnsiColor, Style};
use std::fmt::Write;

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const PALE: Style = AnsiColor::BrightBlack.on_default();

/// The columns of a verdict: `output-limit-exceeded` is the longest.
const VERDICT: usize = 21;

/// A finished solution on one line, and why it is rejected on a second one.
pub fn line(entry: &Entry) -> String {
    let entry = entry.cleaned();
    let style = if entry.verdict == Verdict::Accepted { GOOD } else { BAD };
    let verdict = padded(entry.verdict.name(), VERDICT);
    let points = match &entry.score {
        Some(score) => {
            format!("{:>5} of {:<3}", score::shown(score.points), score::shown(score.of))
        }
        None => String::new(),
    };
    let mut out = format!("{style}{verdict}{style:#} {points}  {}\n", entry.submission);
    if entry.verdict != Verdict::Accepted {
        let why = cut(&summary::line(&entry), COLUMNS - VERDICT - 2);
        let _ = writeln!(out, "{}  {PALE}{why}{PALE:#}", " ".repeat(VERDICT));
    }
    out
}

/// How many got which verdict, the points, and what was not judged.
pub fn counts(report: &Report) -> String {
    let mut out = String::from("\n");
    for verdict in Verdict::ALL {
        let count = report.results.iter().filter(|entry| entry.verdict == verdict).count();
        if count > 0 {
            let style = if verdict == Verdict::Accepted { GOOD } else { BAD };
            let _ = writeln!(out, "{:>7} {style}{verdict}{style:#}", thousands(count as u64));
        }
    }
    let all = counted(report.results.len() as u64, "solution");
    let _ = write!(
        out,
        "{:>7} in all",
        all.trim_end_matches(" solutions").trim_end_matches(" solution")
    );
    let total = total(&report.results);
    if total.of > 0.0 {
        let (points, of) = (score::shown(total.points), score::shown(total.of));
        let _ = write!(out, ", {points} of {of} points");
    }
    let _ = writeln!(out, " {PALE}· seed {}{PALE:#}", report.seed);
    skipped(&mut out, report);
    out
}

/// More lines than this tell nothing new.
const SKIPPED_MAX: usize = 20;

fn skipped(out: &mut String, report: &Report) {
    if report.skipped.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{} not judged", thousands(report.skipped.len() as u64));
    for skipped in report.skipped.iter().take(SKIPPED_MAX) {
        let path = plain::line(&skipped.path, ANSWER_CHARS_MAX);
        let reason = plain::line(&skipped.reason, ANSWER_CHARS_MAX);
        match width(&path) + width(&reason) + 4 <= COLUMNS {
            true => writeln!(out, "  {path}: {PALE}{reason}{PALE:#}"),
            false => writeln!(out, "  {path}\n    {PALE}{}{PALE:#}", cut(&reason, COLUMNS - 4)),
        }
        .expect("writing into a text does not fail");
    }
    let rest = report.skipped.len().saturating_sub(SKIPPED_MAX);
    if rest > 0 {
        let _ = writeln!(out, "  … {} more; the JSON has them all", thousands(rest as u64));
    }
}
