//! Writes values and calls the way people write them.

use crate::call::{Call, CallArgument, Sequence};
use crate::problem::{Problem, Value};
use std::collections::BTreeSet;

/// A value as Rust writes it: texts quoted, control characters escaped.
pub fn value(value: &Value) -> String {
    match value {
        Value::Int(v) => v.to_string(),
        Value::Float(v) => format!("{v:?}"),
        Value::Bool(v) => v.to_string(),
        Value::Char(v) => format!("{v:?}"),
        Value::Text(v) => quoted(v),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(self::value).collect();
            format!("[{}]", items.join(", "))
        }
    }
}

/// Texts longer than this are cut when they are shown.
const TEXT_CHARS_MAX: usize = 400;

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for (i, c) in text.chars().enumerate() {
        if i == TEXT_CHARS_MAX {
            out.push('…');
            break;
        }
        // Bidirectional and other invisible characters would bend the line that they stand in.
        if is_invisible(c) {
            out.extend(c.escape_unicode());
        } else {
            match c {
                '\'' => out.push(c),
                _ => out.extend(c.escape_debug()),
            }
        }
    }
    out.push('"');
    out
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// `put(1, 1)`; with several objects `b.put(1, 1)`, and `b = new(2)`.
pub fn call(problem: &Problem, sequence: &Sequence, index: usize) -> String {
    one_call(problem, &sequence.calls[index], has_several_objects(sequence))
}

/// All calls of a sequence in that way. It may be long: how many objects there are is counted once.
pub fn calls(problem: &Problem, sequence: &Sequence) -> Vec<String> {
    let several = has_several_objects(sequence);
    sequence.calls.iter().map(|call| one_call(problem, call, several)).collect()
}

fn one_call(problem: &Problem, call: &Call, several_objects: bool) -> String {
    let arguments: Vec<String> = call.arguments.iter().map(argument).collect();
    let name = &problem.method(call.method.into()).name;
    let text = format!("{name}({})", arguments.join(", "));
    if !several_objects {
        return text;
    }
    let object = object_name(call.object);
    if call.method == 0 { format!("{object} = {text}") } else { format!("{object}.{text}") }
}

/// Whether calls have to say which object they mean.
pub fn has_several_objects(sequence: &Sequence) -> bool {
    sequence.calls.iter().filter(|call| call.method == 0).count() > 1
}

/// `a`, `b`, …
pub fn object_name(object: u16) -> String {
    match object {
        0..26 => char::from(b'a' + object as u8).to_string(),
        _ => format!("object{object}"),
    }
}

fn argument(argument: &CallArgument) -> String {
    match argument {
        CallArgument::Value(v) => value(v),
        CallArgument::AnswerOf(index) => format!("answer of call {index}"),
    }
}

/// The sequence in LeetCode's format: names and argument lists. None where LeetCode cannot say it
/// (several objects). Where an argument is the answer of an earlier call, `answer` gives it.
pub fn leetcode(
    problem: &Problem,
    sequence: &Sequence,
    answer: impl Fn(usize) -> Option<Value>,
) -> Option<(Vec<String>, Vec<Vec<serde_json::Value>>)> {
    if has_several_objects(sequence) {
        return None;
    }
    let mut names = Vec::new();
    let mut arguments = Vec::new();
    for call in &sequence.calls {
        names.push(match call.method {
            0 => problem.class.clone(),
            method => camel_case(&problem.method(method.into()).name),
        });
        arguments
            .push(call.arguments.iter().map(|argument| json_argument(argument, &answer)).collect());
    }
    Some((names, arguments))
}

fn json_argument(
    argument: &CallArgument,
    answer: &impl Fn(usize) -> Option<Value>,
) -> serde_json::Value {
    match argument {
        CallArgument::Value(v) => json(v),
        CallArgument::AnswerOf(index) => {
            answer(*index).as_ref().map_or(serde_json::Value::Null, json)
        }
    }
}

/// A value as JSON.
pub fn json(value: &Value) -> serde_json::Value {
    match value {
        Value::Int(v) => (*v).into(),
        Value::Float(v) => (*v).into(),
        Value::Bool(v) => (*v).into(),
        Value::Char(v) => v.to_string().into(),
        Value::Text(v) => v.clone().into(),
        Value::List(items) => items.iter().map(json).collect(),
    }
}

/// `get_news_feed` is `getNewsFeed` on LeetCode.
fn camel_case(name: &str) -> String {
    let mut parts = name.split('_');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}

/// The sequence as Rust that can be pasted into a test of the solution.
pub fn rust_test(
    problem: &Problem,
    sequence: &Sequence,
    expected: &[Option<Value>],
    note: &str,
) -> String {
    let mut lines = vec!["#[test]".to_owned(), "fn counterexample() {".to_owned()];
    let used: BTreeSet<usize> = sequence
        .calls
        .iter()
        .flat_map(|call| &*call.arguments)
        .filter_map(|argument| match argument {
            CallArgument::AnswerOf(index) => Some(*index),
            CallArgument::Value(_) => None,
        })
        .collect();
    let last = sequence.calls.len().saturating_sub(1);
    for (i, call) in sequence.calls.iter().enumerate() {
        lines.push(format!(
            "    {}",
            rust_call(problem, call, i, &used, expected.get(i), i == last)
        ));
    }
    if !note.is_empty() {
        lines.push(format!("    // {note}"));
    }
    lines.push("}".to_owned());
    lines.join("\n")
}

fn rust_call(
    problem: &Problem,
    call: &Call,
    index: usize,
    used: &BTreeSet<usize>,
    expected: Option<&Option<Value>>,
    is_last: bool,
) -> String {
    let method = problem.method(call.method.into());
    let arguments: Vec<String> = call.arguments.iter().map(rust_argument).collect();
    let arguments = arguments.join(", ");
    let object = object_name(call.object);
    if call.method == 0 {
        return format!("let mut {object} = {}::new({arguments});", problem.class);
    }
    let text = format!("{object}.{}({arguments})", method.name);
    if used.contains(&index) {
        return format!("let answer_{index} = {text};");
    }
    match expected.and_then(Option::as_ref) {
        // Only what is sure: an answer of several right ones is not.
        Some(value) if is_last || method.answer == crate::problem::AnswerKind::Exact => {
            format!("assert_eq!({text}, {});", rust_value(value))
        }
        _ => format!("{text};"),
    }
}

fn rust_argument(argument: &CallArgument) -> String {
    match argument {
        CallArgument::Value(v) => rust_value(v),
        CallArgument::AnswerOf(index) => format!("answer_{index}.clone()"),
    }
}

fn rust_value(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("{text:?}.to_string()"),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(rust_value).collect();
            format!("vec![{}]", items.join(", "))
        }
        other => self::value(other),
    }
}
