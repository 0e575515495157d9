//! A Markdown page, as continuous integration shows it below a run.

use crate::number::{counted, thousands};
use crate::plain;
use crate::report::json::ANSWER_CHARS_MAX;
use crate::report::json::{Entry, Example, Report};
use crate::report::score::{self, Score};
use crate::report::{human, summary};
use crate::verdict::Verdict;
use std::fmt::Write;

/// GitHub takes a mebibyte; what comes last is left out.
const BYTES_MAX: usize = 900 << 10;
/// So many rejected solutions are told in full.
const DETAILS_MAX: usize = 50;

/// The page.
pub fn write(report: &Report) -> String {
    let mut out = String::from("# judge\n\n");
    let entries: Vec<Entry> = report.results.iter().map(Entry::cleaned).collect();
    counts(&mut out, &entries);
    if entries.iter().any(|entry| entry.score.is_some()) {
        let _ = writeln!(out, "{} in all.\n", points(&total(&entries)));
    }
    table(&mut out, &entries);
    let rejected = entries.iter().filter(|entry| entry.verdict != Verdict::Accepted);
    for entry in rejected.take(DETAILS_MAX) {
        details(&mut out, entry);
    }
    skipped(&mut out, report);
    let _ = writeln!(out, "Seed {} repeats this.", report.seed);
    fits(out)
}

/// Ends the page before it is too long for where it is shown.
fn fits(mut out: String) -> String {
    if out.len() > BYTES_MAX {
        let end = (0..BYTES_MAX).rev().find(|at| out.is_char_boundary(*at)).unwrap_or(0);
        let line = out[..end].rfind('\n').map_or(0, |at| at + 1);
        out.truncate(line);
        out.push_str("\n… the other reports have the rest.\n");
    }
    out
}

fn counts(out: &mut String, entries: &[Entry]) {
    let count = |verdict| entries.iter().filter(|entry| entry.verdict == verdict).count();
    let counts = Verdict::ALL.map(|verdict| (count(verdict), verdict));
    let counts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, verdict)| format!("**{}** {verdict}", thousands(*count as u64)))
        .collect();
    let all = counted(entries.len() as u64, "solution");
    let _ = writeln!(out, "{all}: {}.\n", counts.join(" · "));
}

/// The points of all of them.
pub fn total(entries: &[Entry]) -> Score {
    let scores = || entries.iter().filter_map(|entry| entry.score.as_ref());
    Score {
        points: score::rounded(scores().map(|score| score.points).sum()),
        of: score::rounded(scores().map(|score| score.of).sum()),
        parts: Vec::new(),
    }
}

fn points(score: &Score) -> String {
    format!("{} of {} points", score::shown(score.points), score::shown(score.of))
}

fn table(out: &mut String, entries: &[Entry]) {
    if entries.is_empty() {
        return;
    }
    let scored = entries.iter().any(|entry| entry.score.is_some());
    let (head, rule) = if scored { (" points |", " ---: |") } else { ("", "") };
    let _ = writeln!(out, "| | solution | problem | verdict |{head} why |");
    let _ = writeln!(out, "| --- | --- | --- | --- |{rule} --- |");
    for entry in entries {
        let accepted = entry.verdict == Verdict::Accepted;
        let mark = if accepted { "✅" } else { "❌" };
        let why = if accepted { String::new() } else { code(&summary::line(entry)) };
        let score = match &entry.score {
            Some(score) => {
                format!(" {} / {} |", score::shown(score.points), score::shown(score.of))
            }
            None if scored => " |".to_owned(),
            None => String::new(),
        };
        let _ = writeln!(
            out,
            "| {mark} | {} | {} | {} |{score} {why} |",
            code(&entry.submission),
            escaped(&entry.problem),
            entry.verdict
        );
    }
    out.push('\n');
}

fn details(out: &mut String, entry: &Entry) {
    let _ = writeln!(
        out,
        "<details><summary>{}: {}</summary>\n",
        html(&entry.submission),
        entry.verdict
    );
    if let Some(message) = summary::message(entry) {
        fenced(out, "text", message);
    }
    if let Some(example) = &entry.counterexample {
        counterexample(out, example);
    }
    operations(out, entry);
    let _ = writeln!(out, "</details>\n");
}

fn counterexample(out: &mut String, example: &Example) {
    let call = example.calls.get(example.call).map(String::as_str);
    let _ = writeln!(
        out,
        "{}: expected {}, got {}.\n",
        code(call.unwrap_or("dropping the object")),
        code(&example.expected),
        code(&example.actual)
    );
    if let Some(rust) = &example.rust {
        fenced(out, "rust", rust);
    }
    if let Some((names, arguments)) = human::leetcode(example) {
        fenced(out, "text", &format!("{names}\n{arguments}"));
    }
}

fn operations(out: &mut String, entry: &Entry) {
    let decisive = entry.decisive();
    if decisive.is_empty() {
        return;
    }
    let _ = writeln!(out, "| operation | asked | observed | |\n| --- | --- | --- | --- |");
    for growth in decisive {
        let word = if growth.cost.within { "ok" } else { "**exceeds**" };
        let cells =
            [&growth.cost.method, &growth.asked(), &growth.cost.observed].map(|t| escaped(t));
        let _ = writeln!(out, "| {} | {word} |", cells.join(" | "));
    }
    if let Some(space) = &entry.space {
        let word = if space.within { "ok" } else { "**exceeds**" };
        let _ = writeln!(
            out,
            "| space | {} | {} | {word} |",
            escaped(&space.bound),
            escaped(&space.observed)
        );
    }
    out.push('\n');
}

fn skipped(out: &mut String, report: &Report) {
    if report.skipped.is_empty() {
        return;
    }
    let _ = writeln!(out, "Not judged:\n");
    for skipped in &report.skipped {
        let path = code(&plain::line(&skipped.path, ANSWER_CHARS_MAX));
        let reason = escaped(&plain::line(&skipped.reason, ANSWER_CHARS_MAX));
        let _ = writeln!(out, "- {path}: {reason}");
    }
    out.push('\n');
}

/// More lines than this are not put on the page.
const FENCED_LINES_MAX: usize = 60;

/// A block of code, fenced by more backticks than it has itself.
fn fenced(out: &mut String, language: &str, text: &str) {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    let _ = writeln!(out, "{fence}{language}");
    for line in text.lines().take(FENCED_LINES_MAX) {
        let _ = writeln!(out, "{line}");
    }
    let rest = text.lines().count().saturating_sub(FENCED_LINES_MAX);
    if rest > 0 {
        let _ = writeln!(out, "… {}", counted(rest as u64, "more line"));
    }
    let _ = writeln!(out, "{fence}\n");
}

/// Code inside a line, in a table too: there a bar would end the cell, in code as well.
fn code(text: &str) -> String {
    let fence = "`".repeat(longest_run(text) + 1);
    let text = text.replace('|', "\\|").replace('\n', " ");
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    match text.trim() {
        "" => String::new(),
        _ => format!("{fence}{space}{text}{space}{fence}"),
    }
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// Plain text: no character of it means anything.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in html(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' | '@' | ':') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_cell() {
        assert_eq!(code("a|b"), "`a\\|b`");
        assert_eq!(code("`x`"), "`` `x` ``");
        assert_eq!(escaped("<b>|*x*"), "&lt;b&gt;\\|\\*x\\*");
    }

    #[test]
    fn no_text_ends_its_fence() {
        let mut out = String::new();
        fenced(&mut out, "text", "```\n<script>");
        assert_eq!(out, "````text\n```\n<script>\n````\n\n");
    }
}
