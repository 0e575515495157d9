//! The terminal report: the verdict, why, and what to do next.

use crate::problem::{Problem, Value};
use crate::show;
use crate::verdict::{Cost, Counterexample, Judgement, Verdict};
use anstyle::{AnsiColor, Style};
use similar::{ChangeTag, TextDiff};
use std::fmt::Write;

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const PALE: Style = AnsiColor::BrightBlack.on_default();
const NAME: Style = Style::new().bold();

/// One judgement as text with colours; a stream that is no terminal strips them.
pub fn write(problem: &Problem, judgement: &Judgement, seed: u64) -> String {
    let mut out = String::new();
    headline(&mut out, judgement);
    if let Some(message) = &judgement.message {
        for line in message.lines() {
            let _ = writeln!(out, "  {line}");
        }
    }
    if let Some(example) = &judgement.counterexample {
        counterexample(&mut out, problem, example);
    }
    if let Some(costs) = &judgement.cost {
        table(&mut out, problem, judgement, costs);
    }
    next_step(&mut out, problem, judgement, seed);
    out
}

fn headline(out: &mut String, judgement: &Judgement) {
    let style = if judgement.verdict == Verdict::Accepted { GOOD } else { BAD };
    let tests = match judgement.tests.sequences {
        0 => String::new(),
        n => format!(
            "  {PALE}{} sequences, {} calls, {} ms{PALE:#}",
            thousands(n),
            thousands(judgement.tests.operations),
            judgement.wall_time.as_millis()
        ),
    };
    let _ = writeln!(
        out,
        "{style}{}{style:#}  {NAME}{}{NAME:#} ({}){tests}",
        judgement.verdict, judgement.submission, judgement.problem
    );
}

fn counterexample(out: &mut String, problem: &Problem, example: &Counterexample) {
    let calls: Vec<String> = (0..example.sequence.calls.len())
        .map(|i| show::call(problem, &example.sequence, i))
        .collect();
    let failing = match calls.get(example.call) {
        Some(call) => format!("call {}: {call}", example.call),
        None => "when the object is dropped".to_owned(),
    };
    let _ = writeln!(
        out,
        "\n  {failing}\n    expected {GOOD}{}{GOOD:#}\n    actual   {BAD}{}{BAD:#}",
        example.expected_text, example.actual_text
    );
    side_by_side(out, &calls, example);
    let rust = show::rust_test(problem, &example.sequence, &example.expected, "");
    let _ = writeln!(out, "\n  {PALE}as a test{PALE:#}");
    for line in rust.lines() {
        let _ = writeln!(out, "    {line}");
    }
    let answer = |index: usize| example.actual.get(index).cloned().flatten();
    if let Some((names, arguments)) = show::leetcode(problem, &example.sequence, answer) {
        let names = serde_json::to_string(&names).unwrap_or_default();
        let arguments = serde_json::to_string(&arguments).unwrap_or_default();
        let _ = writeln!(out, "\n  {PALE}as LeetCode input{PALE:#}\n    {names}\n    {arguments}");
    }
}

/// Rows longer than this are not shown in the middle.
const ROWS_MAX: usize = 40;

/// Calls with expected and actual answers; what differs is marked.
fn side_by_side(out: &mut String, calls: &[String], example: &Counterexample) {
    let shown = |values: &[Option<Value>], i: usize| {
        values.get(i).and_then(Option::as_ref).map(show::value).unwrap_or_default()
    };
    let width = calls.iter().map(|call| call.chars().count()).max().unwrap_or(4).clamp(4, 40);
    let _ = writeln!(out, "\n  {PALE}    {:width$}  {:16}  actual{PALE:#}", "call", "expected");
    let hidden = calls.len().saturating_sub(ROWS_MAX);
    for (i, call) in calls.iter().enumerate() {
        if hidden > 0 && (ROWS_MAX / 2..ROWS_MAX / 2 + hidden).contains(&i) {
            if i == ROWS_MAX / 2 {
                let _ = writeln!(out, "      … {hidden} calls more");
            }
            continue;
        }
        if i != example.call {
            let answer = shown(&example.actual, i);
            let _ = writeln!(out, "  {i:3} {call:width$}  {answer:16}  {answer}");
            continue;
        }
        let (expected, actual) = (&example.expected_text, &example.actual_text);
        let diff = TextDiff::from_chars(expected.as_str(), actual.as_str());
        let (mut left, mut right) = (String::new(), String::new());
        for change in diff.iter_all_changes() {
            match change.tag() {
                ChangeTag::Equal => {
                    left.push_str(change.value());
                    right.push_str(change.value());
                }
                ChangeTag::Delete => left.push_str(&format!("{GOOD}{}{GOOD:#}", change.value())),
                ChangeTag::Insert => right.push_str(&format!("{BAD}{}{BAD:#}", change.value())),
            }
        }
        let padding = " ".repeat(16usize.saturating_sub(expected.chars().count()));
        let _ = writeln!(out, "{BAD}>{BAD:#} {i:3} {call:width$}  {left}{padding}  {right}");
    }
}

fn table(out: &mut String, problem: &Problem, judgement: &Judgement, costs: &[Cost]) {
    let _ = writeln!(
        out,
        "\n  {PALE}{:18} {:14} {:14} {:9} {:>11} {:>14}{PALE:#}",
        "operation", "asked", "observed", "", "ns a call", "the reference"
    );
    let mut names = vec!["new".to_owned()];
    names.extend(problem.methods.iter().map(|method| method.name.clone()));
    names.push("drop".to_owned());
    for name in names {
        let rows = costs.iter().filter(|cost| cost.method == name);
        let Some(worst) = rows.max_by(|a, b| a.margin.total_cmp(&b.margin)) else { continue };
        let timing = judgement.timing.iter().flatten().find(|timing| timing.method == name);
        let (ns, reference) = timing.map_or((String::new(), String::new()), |t| {
            (format!("{:.1}", t.ns_per_call), format!("{:.1}", t.reference_ns_per_call))
        });
        row(out, &name, &worst.bound, &worst.observed, worst.within, &ns, &reference);
    }
    if let Some(space) = &judgement.space {
        row(out, "space", &space.bound, &space.observed, space.within, "", "");
    }
}

fn row(
    out: &mut String,
    name: &str,
    bound: &str,
    observed: &str,
    within: bool,
    ns: &str,
    reference: &str,
) {
    let (style, word) = if within { (GOOD, "ok") } else { (BAD, "exceeds") };
    let _ = writeln!(
        out,
        "  {name:18} {bound:14} {observed:14} {style}{word:9}{style:#} {ns:>11} {reference:>14}"
    );
}

fn next_step(out: &mut String, problem: &Problem, judgement: &Judgement, seed: u64) {
    let next = match judgement.verdict {
        Verdict::Accepted => return,
        Verdict::WrongAnswer | Verdict::RuntimeError => {
            "paste the test into your solution, or walk through the calls by hand"
        }
        Verdict::ComplexityExceeded => "find what makes that operation look at all the others",
        Verdict::TimeLimitExceeded => "find the loop that this call does not leave",
        Verdict::SignatureMismatch => "change the signature to the expected one",
        Verdict::CompileError => "mend the first error",
        _ => return,
    };
    let _ = writeln!(
        out,
        "\n  {PALE}next: {next} · `judge hint {}` · the same again: --seed {seed}{PALE:#}",
        problem.name
    );
}

fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
