//! The terminal report: the verdict, why, and what to do next.

use crate::number::{counted, duration, short};
use crate::plain;
use crate::report::curve;
use crate::report::json::{Entry, Example, Growth};
use crate::report::layout::{COLUMNS, cut, padded, right, width, wrapped};
use crate::report::summary;
use crate::verdict::{Cost, Timing, Verdict};
use anstyle::{AnsiColor, Style};
use similar::{ChangeTag, TextDiff};
use std::fmt::Write;

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const PALE: Style = AnsiColor::BrightBlack.on_default();
const NAME: Style = Style::new().bold();

/// One judgement as text with colours; a stream that is no terminal strips them.
pub fn write(entry: &Entry, seed: u64) -> String {
    let entry = &entry.cleaned();
    let mut out = String::new();
    headline(&mut out, entry, seed);
    message(&mut out, entry);
    if let Some(example) = &entry.counterexample {
        counterexample(&mut out, example);
    }
    table(&mut out, entry);
    curves(&mut out, entry);
    searches(&mut out, entry);
    let _ = writeln!(out, "\n  {PALE}next:{PALE:#} {}", next_step(entry));
    out
}

/// The verdict and the counterexample in full, however long.
pub fn counterexample_in_full(entry: &Entry) -> Option<String> {
    let entry = entry.cleaned();
    let example = entry.counterexample.as_ref()?;
    let mut out = String::new();
    failing_call(&mut out, example);
    rows(&mut out, example, usize::MAX);
    pasteable(&mut out, example, usize::MAX);
    Some(out)
}

fn headline(out: &mut String, entry: &Entry, seed: u64) {
    let style = if entry.verdict == Verdict::Accepted { GOOD } else { BAD };
    let _ = writeln!(out, "{style}{}{style:#}  {NAME}{}{NAME:#}", entry.verdict, entry.submission);
    let mut facts = vec![entry.problem.clone()];
    if entry.tests.sequences > 0 {
        facts.push(counted(entry.tests.sequences, "sequence"));
        facts.push(counted(entry.tests.operations, "call"));
    }
    facts.push(duration(entry.wall_time_ms));
    facts.push(format!("seed {seed}"));
    let _ = writeln!(out, "{PALE}{}{PALE:#}", cut(&facts.join(" · "), COLUMNS));
}

fn message(out: &mut String, entry: &Entry) {
    let Some(message) = summary::message(entry) else { return };
    out.push('\n');
    for line in wrapped(message, "  ") {
        let _ = writeln!(out, "{line}");
    }
}

fn counterexample(out: &mut String, example: &Example) {
    failing_call(out, example);
    rows(out, example, ROWS_MAX);
    pasteable(out, example, PASTED_CALLS_MAX);
}

fn failing_call(out: &mut String, example: &Example) {
    let failing = match example.calls.get(example.call) {
        Some(call) => format!("call {}: {call}", example.call),
        None => "when the object is dropped".to_owned(),
    };
    let _ = writeln!(out, "\n  {NAME}{}{NAME:#}", cut(&failing, COLUMNS - 2));
    let room = COLUMNS - "    expected  ".len();
    let (expected, actual, mark) = around_difference(&example.expected, &example.actual, room);
    let _ = writeln!(out, "    expected  {GOOD}{expected}{GOOD:#}");
    let _ = writeln!(out, "    actual    {BAD}{actual}{BAD:#}");
    if let Some(mark) = mark {
        let _ = writeln!(out, "              {}^", " ".repeat(mark));
    }
}

/// Both texts, cut to the same window around their first difference; where it is in the window
/// when the texts are too long to see it at once.
fn around_difference(expected: &str, actual: &str, room: usize) -> (String, String, Option<usize>) {
    if width(expected) <= room && width(actual) <= room {
        let long = width(expected).min(width(actual)) > room / 3;
        let mark =
            if long { shared_start(expected, actual).map(|(_, columns)| columns) } else { None };
        return (expected.to_owned(), actual.to_owned(), mark);
    }
    let Some((chars, _)) = shared_start(expected, actual) else {
        return (cut(expected, room), cut(actual, room), None);
    };
    let skipped = chars.saturating_sub(room / 3);
    let window = |text: &str| {
        let rest: String = text.chars().skip(skipped).collect();
        let start = if skipped > 0 { "…" } else { "" };
        cut(&format!("{start}{rest}"), room)
    };
    let before: String = expected.chars().skip(skipped).take(chars - skipped).collect();
    let mark = width(&before) + usize::from(skipped > 0);
    (window(expected), window(actual), Some(mark))
}

/// How many characters and columns two texts share at their start, if they share any and differ
/// behind them.
fn shared_start(a: &str, b: &str) -> Option<(usize, usize)> {
    let shared: String =
        a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a).collect();
    let chars = shared.chars().count();
    (chars > 0 && a != b).then(|| (chars, width(&shared)))
}

/// More rows than this are not shown in the middle.
const ROWS_MAX: usize = 24;
/// The columns of a row that are neither a call nor an answer.
const FRAME: usize = 2 + 5 + 2 + 2;

/// Calls with expected and actual answers side by side; what differs is marked.
fn rows(out: &mut String, example: &Example, rows_max: usize) {
    let calls = &example.calls;
    let longest = |texts: &mut dyn Iterator<Item = &str>| texts.map(width).max().unwrap_or(0);
    let answers = || example.answers.iter().flatten().map(String::as_str);
    let call = longest(&mut calls.iter().map(String::as_str)).clamp(4, 40);
    let expected = longest(&mut answers().chain([example.expected.as_str()]));
    let answer = expected.clamp(8, (COLUMNS - FRAME - call) / 2);
    let rest = COLUMNS - FRAME - call - answer;
    let head = format!("{}  {}  actual", padded("call", call), padded("expected", answer));
    let _ = writeln!(out, "\n  {PALE}     {head}{PALE:#}");
    let hidden = calls.len().saturating_sub(rows_max);
    for (i, text) in calls.iter().enumerate() {
        if hidden > 0 && (rows_max / 2..rows_max / 2 + hidden).contains(&i) {
            if i == rows_max / 2 {
                let _ = writeln!(out, "       … {}", counted(hidden as u64, "more call"));
            }
            continue;
        }
        let text = padded(text, call);
        if i == example.call {
            let (left, right) = compared(&example.expected, &example.actual, answer, rest);
            let _ = writeln!(out, "{BAD}>{BAD:#} {i:4} {text}  {left}  {right}");
            continue;
        }
        let given = example.answers.get(i).and_then(Option::as_deref).unwrap_or_default();
        let row = format!("  {i:4} {text}  {}  {}", padded(given, answer), cut(given, rest));
        let _ = writeln!(out, "{}", row.trim_end());
    }
}

/// Two answers, in so many columns and in the rest of the line, with colours where they differ.
fn compared(expected: &str, actual: &str, columns: usize, rest: usize) -> (String, String) {
    if width(expected) > columns || width(actual) > rest {
        let (expected, actual, _) = around_difference(expected, actual, columns.min(rest));
        let actual = cut(&actual, rest);
        return (
            format!("{GOOD}{}{GOOD:#}", padded(&expected, columns)),
            format!("{BAD}{actual}{BAD:#}"),
        );
    }
    let (mut left, mut right) = (String::new(), String::new());
    for change in TextDiff::from_chars(expected, actual).iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal => {
                left.push_str(change.value());
                right.push_str(change.value());
            }
            ChangeTag::Delete => left.push_str(&format!("{GOOD}{}{GOOD:#}", change.value())),
            ChangeTag::Insert => right.push_str(&format!("{BAD}{}{BAD:#}", change.value())),
        }
    }
    left.push_str(&" ".repeat(columns - width(expected)));
    (left, right)
}

/// Nobody pastes a longer sequence by hand; it is in the JSON.
pub(super) const PASTED_CALLS_MAX: usize = 400;

fn pasteable(out: &mut String, example: &Example, calls_max: usize) {
    let Some(rust) = example.rust.as_deref().filter(|_| example.calls.len() <= calls_max) else {
        let calls = counted(example.calls.len() as u64, "call");
        let has = if example.rust.is_some() { "has them to paste" } else { "lists them" };
        let _ = writeln!(out, "\n  {PALE}{calls}: `--format json` {has}{PALE:#}");
        return;
    };
    let _ = writeln!(out, "\n  {PALE}as a test{PALE:#}");
    for line in rust.lines() {
        let _ = writeln!(out, "    {line}");
    }
    if let Some((names, arguments)) = leetcode(example) {
        let _ = writeln!(out, "\n  {PALE}as LeetCode input{PALE:#}\n    {names}\n    {arguments}");
    }
}

/// The two lines that LeetCode's test case box takes. JSON leaves invisible characters as they are;
/// escaped they mean the same.
pub fn leetcode(example: &Example) -> Option<(String, String)> {
    let (names, arguments) = example.leetcode.as_ref()?;
    let escaped = |text: String| {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match c.is_control() || plain::is_invisible(c) {
                true => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                    let _ = write!(out, "\\u{unit:04x}");
                }),
                false => out.push(c),
            }
        }
        out
    };
    let names = serde_json::to_string(names).ok()?;
    Some((escaped(names), escaped(serde_json::to_string(arguments).ok()?)))
}

fn table(out: &mut String, entry: &Entry) {
    let decisive = entry.decisive();
    if decisive.is_empty() && entry.space.is_none() {
        return;
    }
    let longest = |texts: &mut dyn Iterator<Item = usize>, least: usize, most: usize| {
        texts.max().unwrap_or(0).clamp(least, most)
    };
    let columns = Columns {
        name: longest(&mut decisive.iter().map(|g| width(&g.cost.method)), 9, 18),
        asked: longest(&mut decisive.iter().map(|g| width(&g.asked())), 5, 20),
        observed: longest(&mut decisive.iter().map(|g| width(&g.cost.observed)), 8, 14),
    };
    let head = columns.joined("operation", "asked", "observed", "", "ns/call", "reference");
    let _ = writeln!(out, "\n  {PALE}{}{PALE:#}", head);
    for growth in &decisive {
        let timing = entry.timing.iter().flatten().find(|t| t.method == growth.cost.method);
        let cost = &growth.cost;
        row(out, &columns, &cost.method, &growth.asked(), &cost.observed, cost.within, timing);
    }
    if let Some(space) = &entry.space {
        row(out, &columns, "space", &space.bound, &space.observed, space.within, None);
    }
}

struct Columns {
    name: usize,
    asked: usize,
    observed: usize,
}

impl Columns {
    fn joined(
        &self,
        name: &str,
        asked: &str,
        observed: &str,
        word: &str,
        ns: &str,
        times: &str,
    ) -> String {
        format!(
            "{}  {}  {}  {word:7} {}  {}",
            padded(name, self.name),
            padded(asked, self.asked),
            padded(observed, self.observed),
            right(ns, 8),
            right(times, 9)
        )
    }
}

fn row(
    out: &mut String,
    columns: &Columns,
    name: &str,
    asked: &str,
    observed: &str,
    within: bool,
    timing: Option<&Timing>,
) {
    let (style, word) = if within { (GOOD, "ok") } else { (BAD, "exceeds") };
    let (ns, times) = timing.map_or((String::new(), String::new()), |timing| {
        (short(timing.ns_per_call), times_reference(timing))
    });
    let line = columns.joined(name, asked, observed, word, &ns, &times);
    let coloured =
        line.trim_end().replacen(&format!("  {word}"), &format!("  {style}{word}{style:#}"), 1);
    let _ = writeln!(out, "  {coloured}");
}

/// `1.3×`: how many times the reference's time a call takes.
pub fn times_reference(timing: &Timing) -> String {
    if timing.reference_ns_per_call > 0.0 {
        format!("{}×", short(timing.ns_per_call / timing.reference_ns_per_call))
    } else {
        String::new()
    }
}

/// So many operations get a curve.
const CURVES_MAX: usize = 2;

fn curves(out: &mut String, entry: &Entry) {
    let decisive = entry.decisive();
    let over = decisive.iter().filter(|growth| !growth.cost.within);
    for growth in over.take(CURVES_MAX) {
        curve_of_method(out, growth);
    }
    let Some(space) = entry.space.as_ref().filter(|space| !space.within) else { return };
    let title = format!("live bytes on “{}”", space.workload);
    curve(out, &title, &curve::lines(&space.points, &[], &space.variable));
}

fn curve_of_method(out: &mut String, growth: &Growth) {
    let cost = &growth.cost;
    let which = if cost.kind == "worst" { "dearest call" } else { "a call" };
    let asked = if growth.allowed.is_empty() { "" } else { " (· as asked)" };
    let title = format!("{}: {} of {which}{asked} on “{}”", cost.method, cost.unit, cost.workload);
    curve(out, &title, &curve::lines(&cost.points, &growth.allowed, &cost.variable));
    if let Some(line) = summary::clock(cost) {
        let _ = writeln!(out, "  {line}");
    }
}

fn curve(out: &mut String, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n  {PALE}{}{PALE:#}", cut(title, COLUMNS - 2));
    for line in lines {
        let _ = writeln!(out, "  {line}");
    }
}

/// What was searched without a finding: how far the verdict can be trusted.
fn searches(out: &mut String, entry: &Entry) {
    if !matches!(entry.verdict, Verdict::Accepted | Verdict::ComplexityExceeded) {
        return;
    }
    let lines = summary::searches(&entry.searches);
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n  {PALE}searched{PALE:#}");
    for line in lines {
        for line in wrapped(&line, "    ") {
            let _ = writeln!(out, "{line}");
        }
    }
}

/// A method that takes so many times the reference's time is worth a look.
const SLOW_TIMES: f64 = 3.0;

/// The one thing to do now.
fn next_step(entry: &Entry) -> String {
    let hint = format!("`judge hint {}` helps", entry.problem);
    match entry.verdict {
        Verdict::Accepted => match slowest(entry) {
            Some((method, times)) => {
                format!("{method} takes {times} the reference's time: look why")
            }
            None => "`judge list` shows what is left to solve".to_owned(),
        },
        Verdict::WrongAnswer if entry.counterexample.is_none() => {
            format!("look at how the answer is drawn; {hint}")
        }
        Verdict::WrongAnswer => format!("walk through the calls by hand; {hint}"),
        Verdict::RuntimeError => "paste the test into your solution and debug it".to_owned(),
        Verdict::TimeLimitExceeded if entry.counterexample.is_none() => {
            "find what every call takes so long for".to_owned()
        }
        Verdict::TimeLimitExceeded => "find the loop that this call does not leave".to_owned(),
        Verdict::MemoryLimitExceeded => "find what is kept but never needed again".to_owned(),
        Verdict::OutputLimitExceeded => "remove the printing".to_owned(),
        Verdict::ComplexityExceeded => match worst(entry) {
            Some(cost) => {
                format!(
                    "find what {} does more often as {} grows; {hint}",
                    cost.method, cost.variable
                )
            }
            None => format!("find what is kept but never needed again; {hint}"),
        },
        Verdict::CompileError => "mend the first error".to_owned(),
        Verdict::SignatureMismatch => {
            format!("change the signature; `judge show {}` lists them", entry.problem)
        }
        Verdict::Forbidden => "solve it with the standard library alone".to_owned(),
        Verdict::JudgeError => "run it again; if it stays, report it with the message".to_owned(),
    }
}

fn worst(entry: &Entry) -> Option<&Cost> {
    entry.decisive().into_iter().map(|growth| &growth.cost).find(|cost| !cost.within)
}

fn slowest(entry: &Entry) -> Option<(String, String)> {
    let ratio = |timing: &Timing| timing.ns_per_call / timing.reference_ns_per_call.max(0.1);
    let slowest = entry.timing.iter().flatten().max_by(|a, b| ratio(a).total_cmp(&ratio(b)))?;
    (ratio(slowest) >= SLOW_TIMES).then(|| (slowest.method.clone(), times_reference(slowest)))
}
