//! Reads the examples of a statement.

use super::fields::{Fields, list};
use super::finding::{Findings, cut};
use super::literal::{self, Literal, Written};
use super::methods::Signature;
use super::yaml::{Body, Node};
use crate::problem::{Example, ExampleCall, Value};

/// Reads one example.
pub(super) fn example(
    node: &Node,
    signature: &Signature,
    findings: &mut Findings,
) -> Option<Example> {
    let fields = Fields::of(node, "an example", &["calls"], findings)?;
    let node = fields.need("calls", findings)?;
    let nodes = list(node, "calls", findings)?;
    // Without quotes YAML takes the commas between the arguments for its own.
    let cut_off = |node: &&Node| {
        let text = node.text().unwrap_or_default();
        text.matches('(').count() > text.matches(')').count() && !text.contains('"')
    };
    if let Some(node) = nodes.iter().find(cut_off) {
        let shown = node.shown();
        let remedy = "a call with a comma between brackets needs quotes: \"put(1, 1)\"";
        findings.tell(node.line, format!("the call {shown} is cut off: {remedy}"));
        return None;
    }
    let calls = nodes.iter().enumerate();
    let calls: Vec<_> = calls.filter_map(|(i, node)| call(i, node, signature, findings)).collect();
    if nodes.is_empty() {
        findings.tell(node.line, "an example begins with `new(…)`");
    }
    (calls.len() == nodes.len()).then_some(Example { calls, line: fields.line })
}

fn call(
    index: usize,
    node: &Node,
    signature: &Signature,
    findings: &mut Findings,
) -> Option<(ExampleCall, Option<Value>)> {
    let text = match &node.body {
        Body::Scalar { text, .. } => text,
        _ => {
            let shown = node.shown();
            findings.tell(
                node.line,
                format!("a call in an example is a text like \"put(1, 1)\", not {shown}"),
            );
            return None;
        }
    };
    let written = match literal::call(text) {
        Ok(written) => written,
        Err(problem) => {
            findings.tell(node.line, format!("the call `{}`: {problem}", cut(text)));
            return None;
        }
    };
    match check(index, &written, signature) {
        Ok(call) => Some(call),
        Err(problem) => {
            findings.tell(node.line, format!("the call `{}`: {problem}", cut(text)));
            None
        }
    }
}

fn check(
    index: usize,
    written: &Written,
    signature: &Signature,
) -> Result<(ExampleCall, Option<Value>), String> {
    let Some(number) = signature.index(&written.name) else {
        return Err(signature.unknown(&written.name));
    };
    match (index, number) {
        (0, 0) | (1.., 1..) => {}
        (0, _) => return Err("an example begins with `new(…)`".to_owned()),
        _ => return Err("an example has one object: `new` only begins it".to_owned()),
    }
    let method = &signature.0[number];
    let (takes, has) = (method.arguments.len(), written.arguments.len());
    if takes != has {
        let plural = if takes == 1 { "" } else { "s" };
        return Err(format!("`{}` takes {takes} argument{plural}, not {has}", method.name));
    }
    let arguments = method.arguments.iter().zip(&written.arguments).map(|(argument, literal)| {
        literal.value(&argument.ty).map_err(|problem| format!("`{}`: {problem}", argument.name))
    });
    let arguments = arguments.collect::<Result<_, _>>()?;
    let answer = match (&written.answer, &method.returns) {
        (None, _) => None,
        (Some(_), None) => return Err(format!("`{}` answers nothing", method.name)),
        (Some(Literal::Word(word)), Some(ty)) if word == "None" && method.absent.is_none() => {
            return Err(format!("`None`, but `{}` always answers {ty}", method.name));
        }
        (Some(Literal::Word(word)), Some(_)) if word == "None" => method.absent.clone(),
        (Some(literal), Some(ty)) => {
            Some(literal.value(ty).map_err(|problem| format!("the answer: {problem}"))?)
        }
    };
    Ok((ExampleCall { method: number, arguments }, answer))
}
