//! Reads the workloads of `cost` and the tests of `distribution`.

use super::bounds;
use super::domains::Reader;
use super::expression::{self, Interval};
use super::fields::{Fields, list, map, text};
use super::finding::{Findings, cut, instead};
use super::methods::{Signature, identifier};
use super::profiles::is_empty_list;
use super::yaml::{Body, Node};
use crate::growth::bound;
use crate::problem::{Bounds, Distribution, Expr, Script, Step, Workload};
use std::collections::BTreeMap;

/// The sizes of a workload that names none.
const SIZES: (u64, u64) = (256, 131_072);
/// Larger sizes take too long.
const SIZE_MAX: i64 = 1 << 24;
/// A set-up has at most so many calls at the largest size.
const SCRIPT_CALLS_MAX: i64 = 1 << 24;
/// A distribution is tested for at most so many values.
const TESTS_MAX: i64 = 1_000;

pub(super) const KEYS: [&str; 9] =
    ["name", "grow", "sizes", "with", "new", "setup", "measure", "finally", "bounds"];

/// Reads one workload.
pub(super) fn workload(
    node: &Node,
    signature: &Signature,
    declared: &Bounds,
    findings: &mut Findings,
) -> Option<Workload> {
    let fields = Fields::of(node, "a workload", &KEYS, findings)?;
    let known = findings.len();
    let name = fields.need_text("name", findings).unwrap_or_default();
    let grow = fields.need("grow", findings).and_then(|node| {
        let grow = text(node, "grow", findings)?;
        Some(identifier(grow, "a variable", node.line, findings))
    });
    let grow = grow.unwrap_or_default();
    let sizes = fields.get("sizes").map_or(Some(SIZES), |node| sizes(node, findings));
    let sizes = sizes.unwrap_or(SIZES);
    let with = with(&fields, &grow, declared, findings);
    let bounds = overrides(&fields, &grow, signature, declared, findings);
    let mut reader = Reader::new(signature, findings);
    reader.bind(&grow, (sizes.0 as i64, sizes.1 as i64));
    let new = reader.constructor(fields.get("new"), fields.line);
    let setup = reader.bounded_script(fields.get("setup"), "setup");
    let scope = reader.scope.len();
    reader.bind("i", (0, i64::MAX));
    let measure = fields.need("measure", reader.findings);
    if let Some(node) = measure.filter(|node| is_empty_list(node)) {
        reader.findings.tell(node.line, "`measure` is empty: nothing is measured");
    }
    let measure = reader.bounded_script(measure, "measure");
    reader.scope.truncate(scope);
    let finally = reader.bounded_script(fields.get("finally"), "finally");
    reader.check_pools(known);
    let line = fields.line;
    Some(Workload { name, grow, sizes, with, new, setup, measure, finally, bounds, line })
}

fn sizes(node: &Node, findings: &mut Findings) -> Option<(u64, u64)> {
    let range = node.text().and_then(expression::parse_range);
    let ends = match range {
        Some(Ok(range)) => match (range.first, range.last) {
            (Expr::Int(first), Expr::Int(last)) => Some((first, last)),
            _ => None,
        },
        _ => None,
    };
    let Some((first, last)) = ends else {
        let shown = node.shown();
        findings.tell(
            node.line,
            format!("`sizes` is a range of numbers like `16..=2048`, not {shown}"),
        );
        return None;
    };
    let doubles = last / 2 >= first || last == first;
    if first < 1 || last > SIZE_MAX || !doubles {
        let text = "`sizes` begins at 1 or later, at least doubles or is one size, and ends at";
        findings.tell(node.line, format!("{text} {SIZE_MAX} or earlier, not {}", node.shown()));
        return None;
    }
    Some((first as u64, last as u64))
}

fn with(
    fields: &Fields,
    grow: &str,
    declared: &Bounds,
    findings: &mut Findings,
) -> BTreeMap<String, String> {
    let mut with = BTreeMap::new();
    let Some(node) = fields.get("with") else { return with };
    let known: Vec<&str> = declared.variables.iter().map(|(name, _)| name.as_str()).collect();
    for entry in map(node, "`with`", findings).unwrap_or_default() {
        if !known.contains(&entry.key.as_str()) {
            let remedy = instead(&entry.key, &known);
            findings
                .tell(entry.line, format!("no variable `{}` in `bounds`{remedy}", cut(&entry.key)));
        }
        let Some(term) = bounds::short(&entry.value, &entry.key, findings) else { continue };
        if grow.is_empty() {
            continue;
        }
        match bound::parse_term(term, &[grow]) {
            Ok(_) => {
                with.insert(entry.key.clone(), term.to_owned());
            }
            Err(problem) => {
                findings.tell(entry.value.line, problem.to_string());
            }
        }
    }
    with
}

fn overrides(
    fields: &Fields,
    grow: &str,
    signature: &Signature,
    declared: &Bounds,
    findings: &mut Findings,
) -> BTreeMap<String, String> {
    let mut overrides = BTreeMap::new();
    let Some(node) = fields.get("bounds") else { return overrides };
    let mut variables: Vec<&str> =
        declared.variables.iter().map(|(name, _)| name.as_str()).collect();
    variables.push(grow);
    for entry in map(node, "`bounds`", findings).unwrap_or_default() {
        if !bounds::known(&entry.key, signature) {
            let remedy = instead(&entry.key, &bounds::names(signature));
            findings.tell(
                entry.line,
                format!("a bound for `{}`: no such method{remedy}", cut(&entry.key)),
            );
        } else if let Some(bound) = bounds::bound(&entry.value, &entry.key, &variables, findings) {
            overrides.insert(entry.key.clone(), bound);
        }
    }
    overrides
}

/// Reads one test of a distribution.
pub(super) fn distribution(
    node: &Node,
    signature: &Signature,
    findings: &mut Findings,
) -> Option<Distribution> {
    const KEYS: [&str; 5] = ["method", "let", "new", "setup", "outcomes"];
    let fields = Fields::of(node, "a distribution", &KEYS, findings)?;
    let method =
        fields.need("method", findings).and_then(|node| drawing(node, signature, findings));
    let variable = fields.need("let", findings).and_then(|node| variable(node, findings));
    let mut reader = Reader::new(signature, findings);
    if let Some((name, values)) = &variable {
        let ends = (values.iter().min().copied(), values.iter().max().copied());
        reader.bind(name, (ends.0.unwrap_or(0), ends.1.unwrap_or(0)));
    }
    let new = reader.constructor(fields.get("new"), fields.line);
    let setup = reader.bounded_script(fields.get("setup"), "setup");
    let outcomes = fields.need("outcomes", reader.findings)?;
    let expr = reader.expr(outcomes, "outcomes")?;
    if reader.interval_of(&expr).1 < 2 {
        reader.findings.tell(outcomes.line, "`outcomes` is at least 2: one answer is no choice");
    }
    let line = fields.line;
    Some(Distribution { method: method?, variable: variable?, new, setup, outcomes: expr, line })
}

fn drawing(node: &Node, signature: &Signature, findings: &mut Findings) -> Option<usize> {
    let name = text(node, "method", findings)?;
    let index = signature.method(name, node.line, findings)?;
    let method = &signature.0[index];
    if method.returns.is_none() {
        findings.tell(node.line, format!("`{name}` answers nothing"));
    }
    if !method.arguments.is_empty() {
        findings.tell(
            node.line,
            format!("`{name}` takes arguments: only draws without any are counted"),
        );
    }
    Some(index)
}

fn variable(node: &Node, findings: &mut Findings) -> Option<(String, Vec<i64>)> {
    let entries = map(node, "`let`", findings)?;
    let [entry] = entries else {
        findings.tell(node.line, "a distribution has one variable: `let: { n: [2, 3, 5] }`");
        return None;
    };
    let name = identifier(&entry.key, "a variable", entry.line, findings);
    let items = match &entry.value.body {
        Body::List(_) => list(&entry.value, &name, findings)?,
        _ => std::slice::from_ref(&entry.value),
    };
    let mut values = Vec::new();
    for item in items {
        let text = item.text().unwrap_or_default();
        let (first, last) = match (expression::parse_range(text), expression::parse(text)) {
            (Some(Ok(range)), _) => match (range.first, range.last) {
                (Expr::Int(first), Expr::Int(last)) => (first, last),
                _ => (1, 0),
            },
            (None, Ok(Expr::Int(value))) => (value, value),
            _ => (1, 0),
        };
        if first > last || last.saturating_sub(first) >= TESTS_MAX {
            let shown = item.shown();
            findings
                .tell(item.line, format!("`{name}` is a list of numbers: [2, 3, 5], not {shown}"));
            return None;
        }
        values.extend(first..=last);
    }
    if values.is_empty() {
        findings.tell(entry.value.line, format!("`{name}` has no value"));
        return None;
    }
    Some((name, values))
}

impl Reader<'_> {
    /// A script that does not run for ever.
    pub fn bounded_script(&mut self, node: Option<&Node>, key: &str) -> Script {
        let script = self.script(node, key);
        let calls = self.calls(&script);
        // A variable that could not be read is anything: that is told already.
        let known = calls < i64::MAX || self.findings.is_empty();
        if let Some(node) = node.filter(|_| known && calls > SCRIPT_CALLS_MAX) {
            let text = format!("`{key}` makes up to {calls} calls: at most");
            self.findings.tell(node.line, format!("{text} {SCRIPT_CALLS_MAX} are made"));
        }
        script
    }

    /// At most how many calls a script makes.
    pub fn calls(&mut self, script: &Script) -> i64 {
        let mut calls = 0i64;
        for step in script {
            let more = match step {
                Step::Call(_) | Step::Choose(_) => 1,
                Step::Repeat { times, index, steps } => {
                    let most = self.interval_of(times).1.max(0);
                    let within: Interval = (0, most.saturating_sub(1).max(0));
                    self.bind(index, within);
                    let inner = self.calls(steps);
                    self.scope.pop();
                    inner.saturating_mul(most)
                }
            };
            calls = calls.saturating_add(more);
        }
        calls
    }
}
