//! A problem as people read it in a terminal.

use crate::problem::{Example, Problem};
use crate::show;
use anstyle::{AnsiColor, Style};
use std::fmt::Write;

const TITLE: Style = Style::new().bold();
const PALE: Style = AnsiColor::BrightBlack.on_default();
const NAME: Style = AnsiColor::Cyan.on_default();
/// Terminals are at least this wide.
const COLUMNS: usize = 80;

/// The statement with signatures, required complexity, examples and constraints.
pub fn write(problem: &Problem) -> String {
    let mut out = String::new();
    let prose = &problem.prose;
    let number = prose.leetcode.map(|n| format!(" · LeetCode {n}")).unwrap_or_default();
    let _ = writeln!(
        out,
        "{TITLE}{}{TITLE:#}  {PALE}{} · {}{number}{PALE:#}\n",
        prose.title, problem.name, prose.difficulty
    );
    for paragraph in prose.statement.trim_end().split("\n\n") {
        wrap(&mut out, paragraph);
        out.push('\n');
    }
    signatures(&mut out, problem);
    for example in &problem.examples {
        self::example(&mut out, problem, example);
    }
    if !prose.constraints.is_empty() {
        let _ = writeln!(out, "{TITLE}Constraints{TITLE:#}");
        for constraint in &prose.constraints {
            let _ = writeln!(out, "  - {constraint}");
        }
    }
    let _ = writeln!(
        out,
        "\n{PALE}start: judge new {0} · a push: judge hint {0}{PALE:#}",
        problem.name
    );
    out
}

/// Every line of a list stays a line; other lines flow.
fn wrap(out: &mut String, paragraph: &str) {
    let mut column = 0;
    for line in paragraph.lines() {
        let is_item = line.trim_start().starts_with(['-', '*', '|']) || line.starts_with("    ");
        if is_item && column > 0 {
            out.push('\n');
            column = 0;
        }
        for word in line.split_whitespace() {
            let length = word.chars().count();
            if column > 0 && column + 1 + length > COLUMNS {
                out.push('\n');
                column = 0;
            }
            if column > 0 {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += length;
        }
    }
    out.push('\n');
}

fn signatures(out: &mut String, problem: &Problem) {
    let _ = writeln!(out, "{TITLE}struct {}{TITLE:#}", problem.class);
    let methods = std::iter::once(&problem.constructor).chain(&problem.methods);
    for method in methods {
        let bounds = problem.bounds.methods.iter();
        let bound = bounds.filter(|(name, _)| *name == method.name).map(|(_, bound)| bound).next();
        let signature = crate::signature::expected(method);
        let bound = bound.map(String::as_str).unwrap_or_default();
        let _ = writeln!(out, "  {NAME}{signature:52}{NAME:#}  {PALE}{bound}{PALE:#}");
    }
    if let Some(space) = &problem.bounds.space {
        let _ = writeln!(out, "  {:52}  {PALE}{space}{PALE:#}", "space");
    }
    let variables = &problem.bounds.variables;
    if !variables.is_empty() {
        let shown = variables.iter().map(|(name, meaning)| format!("{name}: {meaning}"));
        let _ = writeln!(out, "  {PALE}{}{PALE:#}", shown.collect::<Vec<_>>().join(" · "));
    }
    out.push('\n');
}

fn example(out: &mut String, problem: &Problem, example: &Example) {
    let _ = writeln!(out, "{TITLE}Example{TITLE:#}");
    for (call, answer) in &example.calls {
        let arguments: Vec<String> = call.arguments.iter().map(show::value).collect();
        let name = &problem.method(call.method).name;
        let answer = answer.as_ref().map(|value| format!(" -> {}", show::value(value)));
        let _ = writeln!(out, "  {name}({}){}", arguments.join(", "), answer.unwrap_or_default());
    }
    out.push('\n');
}
