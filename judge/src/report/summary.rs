//! Says in one line what a judgement came to, and where in the source it points.

use crate::number::{counted, short, thousands};
use crate::report::json::Entry;
use crate::report::layout::cut;
use crate::verdict::{Cost, Searches, Verdict};
use std::path::Path;

/// A summary is not longer than this.
const CHARS_MAX: usize = 200;

/// `get(2) answers -1 instead of 1 (call 3)`.
pub fn line(entry: &Entry) -> String {
    let text = match entry.verdict {
        Verdict::Accepted => format!(
            "{}, {}",
            counted(entry.tests.sequences, "sequence"),
            counted(entry.tests.operations, "call")
        ),
        Verdict::WrongAnswer => wrong_answer(entry),
        Verdict::ComplexityExceeded => too_fast(entry),
        _ => first_line(entry),
    };
    cut(&text, CHARS_MAX)
}

fn wrong_answer(entry: &Entry) -> String {
    let Some(example) = &entry.counterexample else { return first_line(entry) };
    match example.calls.get(example.call) {
        Some(call) => format!(
            "{} answers {} instead of {} (call {})",
            cut(call, 60),
            cut(&example.actual, 50),
            cut(&example.expected, 50),
            example.call
        ),
        None => first_line(entry),
    }
}

fn too_fast(entry: &Entry) -> String {
    let worst = entry.decisive().into_iter().filter(|growth| !growth.cost.within);
    let worst = worst.max_by(|a, b| a.cost.margin.total_cmp(&b.cost.margin));
    if let Some(growth) = worst {
        let cost = &growth.cost;
        return format!("{} is {}, asked is {}", cost.method, cost.observed, growth.asked());
    }
    match entry.space.as_ref().filter(|space| !space.within) {
        Some(space) => format!("the space is {}, asked is {}", space.observed, space.bound),
        None => first_line(entry),
    }
}

/// A compiler's first error, not its first warning.
fn first_line(entry: &Entry) -> String {
    let lines = || entry.message.iter().flat_map(|message| message.lines());
    let error = lines().find(|line| line.starts_with("error"));
    error.or_else(|| lines().find(|line| !line.trim().is_empty())).unwrap_or_default().to_owned()
}

/// The message, where the counterexample does not tell the same with more around it.
pub fn message(entry: &Entry) -> Option<&str> {
    let message = entry.message.as_deref()?;
    let told = entry.counterexample.as_ref().is_some_and(|e| message.contains(&e.actual));
    (!told).then_some(message)
}

/// What the clock says beside a cost that grows too fast.
pub fn clock(cost: &Cost) -> Option<String> {
    let clock = cost.clock.as_ref()?;
    let [(small, fast), (large, slow)] = clock.points.as_slice() else { return None };
    let word = if clock.agrees { "agrees" } else { "does not show it" };
    Some(format!(
        "the clock {word}: {} ns a call at {} = {}, {} ns at {}",
        short(*fast),
        cost.variable,
        thousands(*small),
        short(*slow),
        thousands(*large)
    ))
}

/// More ends that no sequence reached are not named.
const NAMED_MAX: usize = 4;

/// What each search did, a line each.
pub fn searches(searches: &Searches) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for exhausted in searches.exhaustive.iter().filter(|exhausted| exhausted.complete) {
        lines.push(format!(
            "{}, {}: all {} of up to {}",
            exhausted.profile,
            exhausted.domain,
            counted(exhausted.sequences, "sequence"),
            counted(exhausted.calls, "call"),
        ));
    }
    let random = &searches.random;
    if random.sequences > 0 {
        let mut line = format!("at random: {}", counted(random.operations, "call"));
        let never: Vec<_> = random.boundaries.iter().filter(|b| !b.reached).collect();
        let all = random.boundaries.len();
        if all > 0 {
            line += &format!(", {} of {all} ends of ranges reached", all - never.len());
        }
        for (i, end) in never.iter().take(NAMED_MAX).enumerate() {
            line += if i == 0 { ", never " } else { ", " };
            line += &format!("{} {} of {}", end.argument, end.value, end.method);
        }
        if never.len() > NAMED_MAX {
            line += " …";
        }
        lines.push(line);
    }
    if let Some(guided) = searches.guided.filter(|guided| guided.branches > 0) {
        lines.push(format!(
            "by branches: {} of {} reached, {} kept and varied",
            thousands(guided.reached),
            thousands(guided.branches),
            counted(guided.kept, "sequence"),
        ));
    }
    lines
}

/// The file and the line that an editor should open: where the message points, or the beginning.
pub fn place(entry: &Entry) -> (String, usize) {
    let message = entry.message.as_deref().unwrap_or_default();
    let submission = entry.submission.as_str();
    let bare = submission.ends_with(".rs");
    let inside = |file: &str| Path::new(submission).join(file).to_string_lossy().into_owned();
    match named_place(message) {
        // The compiler names files as the user does.
        Some((file, line)) if file.starts_with(submission) => (file.to_owned(), line),
        Some((_, line)) if bare => (submission.to_owned(), line),
        Some((file, line)) => (inside(file), line),
        None if bare => (submission.to_owned(), 1),
        None => (inside("src/lib.rs"), 1),
    }
}

/// The first `file.rs:line` in a text, behind the first error where there is one.
fn named_place(text: &str) -> Option<(&str, usize)> {
    let errors =
        text.find("\nerror").map_or(0, |at| if text.starts_with("error") { 0 } else { at });
    let text = &text[errors..];
    let at = text.find(".rs:")? + ".rs".len();
    let file = text[..at].rsplit([' ', '\n', '(', '`']).next()?;
    let digits = text[at + 1..].split(|c: char| !c.is_ascii_digit()).next()?;
    Some((file.trim_start_matches("./"), digits.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_from_compilers_and_panics() {
        let rustc =
            "warning: unused\n --> src/a.rs:1:1\n\nerror[E0308]: mismatched\n  --> src/b.rs:12:5";
        assert_eq!(named_place(rustc), Some(("src/b.rs", 12)));
        let panic = "get(1) (call 3): panicked at src/lib.rs:40:9: index out of bounds";
        assert_eq!(named_place(panic), Some(("src/lib.rs", 40)));
        assert_eq!(named_place("abort"), None);
    }
}
