//! The recap page: every pattern with its signal, structure, problems and complexities.

use crate::problem::Problem;
use crate::report::layout::wrapped;
use anstyle::{AnsiColor, Style};
use std::collections::BTreeMap;
use std::fmt::Write;

const TITLE: Style = Style::new().bold();
const NAME: Style = AnsiColor::Cyan.on_default();
const PALE: Style = AnsiColor::BrightBlack.on_default();

/// What to ask of a statement, in this order, before choosing a structure.
const QUESTIONS: [&str; 8] = [
    "Which operation must be O(1)?",
    "Is an order needed: none, of insertion, of use, by key, by rank?",
    "Do items leave by time, by count, or on request?",
    "Is a value asked for as it is now, or as it was at some time?",
    "Who chooses an id: the caller or the structure?",
    "May an answer be any of several?",
    "What happens to ties, to repeats, to the same call again?",
    "How much memory does it hold after a day of calls?",
];

/// The problems of each pattern.
fn patterns(problems: &[Problem]) -> BTreeMap<&str, Vec<&Problem>> {
    let mut patterns: BTreeMap<&str, Vec<&Problem>> = BTreeMap::new();
    for problem in problems {
        patterns.entry(&problem.prose.pattern).or_default().push(problem);
    }
    patterns
}

/// `get O(1) expected, put O(1)`; the space comes last.
fn complexities(problem: &Problem) -> String {
    let bounds = &problem.bounds;
    let methods = bounds.methods.iter().filter(|(name, _)| name != "drop" && name != "new");
    let mut parts: Vec<String> = methods.map(|(name, bound)| format!("{name} {bound}")).collect();
    parts.extend(bounds.space.iter().map(|bound| format!("space {bound}")));
    parts.join(", ")
}

/// The page for a terminal.
pub fn terminal(problems: &[Problem]) -> String {
    let mut out = String::new();
    for (pattern, problems) in patterns(problems) {
        let _ = writeln!(out, "{TITLE}{pattern}{TITLE:#}");
        for problem in problems {
            let prose = &problem.prose;
            let _ = writeln!(
                out,
                "  {NAME}{}{NAME:#}  {PALE}{}{PALE:#}",
                problem.name, prose.difficulty
            );
            for (label, text) in [("signal", &prose.signal), ("structure", &prose.structure)] {
                labelled(&mut out, label, text);
            }
            labelled(&mut out, "cost", &complexities(problem));
        }
        out.push('\n');
    }
    let _ = writeln!(out, "{TITLE}What to ask first{TITLE:#}");
    for (i, question) in QUESTIONS.iter().enumerate() {
        let _ = writeln!(out, "  {}. {question}", i + 1);
    }
    out
}

/// The columns of a label.
const LABEL: usize = 11;

fn labelled(out: &mut String, label: &str, text: &str) {
    let indent = " ".repeat(4 + LABEL);
    for (i, line) in wrapped(text, &indent).iter().enumerate() {
        let label = if i == 0 { label } else { "" };
        let _ = writeln!(out, "    {PALE}{label:LABEL$}{PALE:#}{}", line.trim_start());
    }
}

/// The page as Markdown.
pub fn markdown(problems: &[Problem]) -> String {
    let mut out = String::from(
        "# Recap\n\n| pattern | problem | signal in the statement | structure | complexity |\n| --- | --- | --- | --- | --- |\n",
    );
    for (pattern, problems) in patterns(problems) {
        for (i, problem) in problems.into_iter().enumerate() {
            let pattern = if i == 0 { pattern } else { "" };
            let prose = &problem.prose;
            let cells =
                [pattern, &problem.name, &prose.signal, &prose.structure, &complexities(problem)]
                    .map(|text| text.replace('|', "\\|").replace('\n', " "));
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        }
    }
    out.push_str("\n## What to ask first\n\n");
    for (i, question) in QUESTIONS.iter().enumerate() {
        let _ = writeln!(out, "{}. {question}", i + 1);
    }
    out
}
