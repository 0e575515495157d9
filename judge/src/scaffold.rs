//! Writes the crate that somebody starts from: signatures, doc comments, the examples as tests.

use crate::call::{Call, CallArgument, Sequence};
use crate::problem::{Example, Method, Problem, Value};
use crate::show;
use std::fmt::Write;

/// The files of a new solution crate, by path inside its folder.
pub fn files(problem: &Problem, package: &str) -> Vec<(&'static str, String)> {
    vec![("Cargo.toml", manifest(problem, package)), ("src/lib.rs", library(problem))]
}

fn manifest(problem: &Problem, package: &str) -> String {
    format!(
        "[package]\nname = \"{package}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
         [package.metadata.judge]\nproblem = \"{}\"\n\n\
         # It stands alone, also inside somebody's workspace.\n[workspace]\n",
        problem.name
    )
}

fn library(problem: &Problem) -> String {
    let mut out = String::new();
    comment(&mut out, "//!", &format!("{}\n\n{}", problem.prose.title, problem.prose.statement));
    if !problem.prose.constraints.is_empty() {
        comment(&mut out, "//!", "\nConstraints:\n");
        for constraint in &problem.prose.constraints {
            comment(&mut out, "//!", &format!("- {constraint}"));
        }
    }
    let class = &problem.class;
    let _ = write!(out, "\n/// Your solution.\npub struct {class} {{}}\n\nimpl {class} {{\n");
    let bound = |name: &str| {
        problem.bounds.methods.iter().find(|(method, _)| method == name).map(|(_, bound)| bound)
    };
    for (i, method) in std::iter::once(&problem.constructor).chain(&problem.methods).enumerate() {
        if i > 0 {
            out.push('\n');
        }
        if let Some(bound) = bound(&method.name) {
            let _ = writeln!(out, "    /// Required: {bound}.");
        }
        let _ = write!(out, "    pub {} {{\n        {}\n    }}\n", signature(method), body(method));
    }
    out.push_str("}\n");
    tests(&mut out, problem);
    out
}

fn signature(method: &Method) -> String {
    crate::signature::expected(method)
}

fn body(method: &Method) -> String {
    let names: Vec<&str> = method.arguments.iter().map(|a| a.name.as_str()).collect();
    match names.as_slice() {
        [] => "todo!()".to_owned(),
        [one] => format!("let _ = {one};\n        todo!()"),
        _ => format!("let _ = ({});\n        todo!()", names.join(", ")),
    }
}

fn tests(out: &mut String, problem: &Problem) {
    if problem.examples.is_empty() {
        return;
    }
    out.push_str("\n#[cfg(test)]\nmod tests {\n    use super::*;\n");
    for (i, example) in problem.examples.iter().enumerate() {
        let (sequence, answers) = parts(example);
        let test = show::rust_test(problem, &sequence, &answers, "");
        let test = test.replace("fn counterexample()", &format!("fn example_{}()", i + 1));
        out.push('\n');
        for line in test.lines() {
            let _ = writeln!(out, "    {line}");
        }
    }
    out.push_str("}\n");
}

fn parts(example: &Example) -> (Sequence, Vec<Option<Value>>) {
    let calls = example.calls.iter().map(|(call, _)| Call {
        object: 0,
        method: call.method as u16,
        arguments: call.arguments.iter().cloned().map(CallArgument::Value).collect(),
    });
    let answers = example.calls.iter().map(|(_, answer)| answer.clone());
    (Sequence { calls: calls.collect() }, answers.collect())
}

fn comment(out: &mut String, mark: &str, text: &str) {
    for line in text.trim_end().lines() {
        let _ = writeln!(out, "{}", format!("{mark} {line}").trim_end());
    }
}
