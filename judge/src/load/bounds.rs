//! Reads the required complexity, and checks that every bound says something.

use super::fields::{map, split_text, text};
use super::finding::{Findings, cut, instead};
use super::methods::{Signature, identifier};
use super::yaml::Node;
use crate::growth::bound;
use crate::problem::Bounds;

/// Reads `bounds`.
pub(super) fn bounds(node: &Node, signature: &Signature, findings: &mut Findings) -> Bounds {
    let mut bounds = Bounds::default();
    let entries = map(node, "`bounds`", findings).unwrap_or_default();
    if let Some(entry) = entries.iter().find(|entry| entry.key == "variables") {
        for entry in map(&entry.value, "`variables`", findings).unwrap_or_default() {
            if split_text(entry, findings) {
                continue;
            }
            let name = identifier(&entry.key, "a variable", entry.line, findings);
            if let Some(meaning) = text(&entry.value, &name, findings) {
                bounds.variables.push((name, meaning.to_owned()));
            }
        }
    }
    let declared: Vec<&str> = bounds.variables.iter().map(|(name, _)| name.as_str()).collect();
    let mut methods = Vec::new();
    for entry in entries.iter().filter(|entry| entry.key != "variables") {
        if !known(&entry.key, signature) {
            if split_text(entry, findings) {
                continue;
            }
            let remedy = instead(&entry.key, &names(signature));
            findings.tell(
                entry.line,
                format!("a bound for `{}`: no such method{remedy}", cut(&entry.key)),
            );
            continue;
        }
        let Some(bound) = bound(&entry.value, &entry.key, &declared, findings) else { continue };
        match entry.key.as_str() {
            "space" => bounds.space = Some(bound),
            _ => methods.push((entry.key.clone(), bound)),
        }
    }
    for name in signature.names() {
        let near = |key: &str| crate::nearest(key, &names(signature)).is_some_and(|it| it == name);
        let meant = |key: &str| key == name || (!known(key, signature) && near(key));
        if !entries.iter().any(|entry| meant(&entry.key)) {
            findings.tell(node.line, format!("`bounds` needs a bound for `{name}`"));
        }
    }
    bounds.methods = methods;
    bounds
}

/// Whether something can have a bound.
pub(super) fn known(name: &str, signature: &Signature) -> bool {
    matches!(name, "space" | "drop") || signature.index(name).is_some()
}

/// What can have a bound.
pub(super) fn names(signature: &Signature) -> Vec<&str> {
    let mut names = signature.names();
    names.extend(["new", "drop", "space", "variables"]);
    names
}

/// A bound that parses.
pub(super) fn bound(
    node: &Node,
    of: &str,
    declared: &[&str],
    findings: &mut Findings,
) -> Option<String> {
    let text = short(node, of, findings)?;
    match bound::parse(text, declared) {
        Ok(_) => Some(text.to_owned()),
        Err(problem) => {
            findings.tell(node.line, format!("the bound {problem}"));
            None
        }
    }
}

/// A text that is not too long to be a bound: reading it recurses.
pub(super) fn short<'n>(node: &'n Node, of: &str, findings: &mut Findings) -> Option<&'n str> {
    /// Longer ones are nobody's bound.
    const BOUND_BYTES_MAX: usize = 200;
    let text = text(node, of, findings)?;
    let fits = text.len() <= BOUND_BYTES_MAX;
    if !fits {
        let shown = node.shown();
        findings.tell(node.line, format!("{shown} has more than {BOUND_BYTES_MAX} letters"));
    }
    fits.then_some(text)
}
