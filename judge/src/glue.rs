//! Writes the module that joins a solution to the harness.
//!
//! It lives inside the solution's crate, below the class's module, so that nothing need be `pub`.
//! Types are left to inference: `get::<Int, _>()` becomes whatever the method takes.

use crate::call::encode_value;
use crate::problem::{Method, Problem, Type};
use crate::signature::Found;
use std::fmt::Write;

/// For whom the dylib is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Somebody's solution.
    Candidate,
    /// The reference: with its hooks, and a stepper for the generator.
    Reference,
}

/// The name of the glue's file and module.
pub const MODULE: &str = "__judge_glue";

/// The source of the glue.
pub fn source(problem: &Problem, found: &Found, role: Role) -> String {
    let hooks = role == Role::Reference;
    let new = constructor(problem, found);
    let call = calls(problem, found);
    let can = if hooks { questions(problem, found, "can_") } else { "|_, _, _| true".to_owned() };
    let accepts = if hooks {
        judges_answers(problem, found)
    } else {
        "|_, _, _, _| ::core::option::Option::None".to_owned()
    };
    let mut text = format!(
        "#![allow(warnings, clippy::all)]\n\
         use super::*;\n\
         #[unsafe(no_mangle)]\n\
         pub unsafe extern \"C\" fn judge_entry(job: *mut ::judge_harness::Job) -> i32 {{\n    \
         unsafe {{ ::judge_harness::run(job,\n{new},\n{call},\n{can},\n{accepts}) }}\n}}\n"
    );
    if hooks {
        let likely = questions(problem, found, "likely_");
        let _ = write!(
            text,
            "#[unsafe(no_mangle)]\n\
             pub unsafe extern \"C\" fn judge_stepper(to: *mut ::judge_harness::Stepper) {{\n    \
             let can = {can};\n    let likely = {likely};\n    \
             unsafe {{ to.write(::judge_harness::stepper(\n{new},\n{call},\n\
             |q, o, m, a| if q == 0 {{ can(o, m, a) }} else {{ likely(o, m, a) }})) }}\n}}\n"
        )
        .is_ok();
    }
    text
}

/// Whether the reference has this hook.
pub fn has_hook(found: &Found, hook: &str, method: &Method) -> bool {
    found.methods.contains_key(&format!("{hook}{}", method.name))
}

fn class(problem: &Problem, found: &Found) -> String {
    let mut path = "super".to_owned();
    for module in &found.modules {
        let _ = write!(path, "::{module}");
    }
    format!("{path}::{}", problem.class)
}

fn constructor(problem: &Problem, found: &Found) -> String {
    let arguments = reads(&problem.constructor, found);
    format!(
        "|a: &mut ::judge_harness::Arguments<'static>| {{ {arguments}{}::new({}) }}",
        class(problem, found),
        names(&problem.constructor)
    )
}

fn calls(problem: &Problem, found: &Found) -> String {
    let mut arms = String::new();
    for (i, method) in problem.methods.iter().enumerate() {
        let index = i + 1;
        let put = match &method.returns {
            None => String::new(),
            Some(ty) => match &method.absent {
                None => format!(" out.put::<{}, _>(r);", kind(ty)),
                Some(absent) => {
                    let mut words = Vec::new();
                    encode_value(absent, &mut words);
                    format!(" out.put_or::<{}, _>(r, &{words:?});", kind(ty))
                }
            },
        };
        let _ = writeln!(
            arms,
            "        {index} => {{ {}out.begin({index}); let r = o.{}({}); out.end();{put} }}",
            reads(method, found),
            method.name,
            names(method)
        );
    }
    format!("|o, m, a, out| match m {{\n{arms}        _ => {{}}\n    }}")
}

fn questions(problem: &Problem, found: &Found, hook: &str) -> String {
    let mut arms = String::new();
    for (index, method) in methods(problem).filter(|(_, m)| has_hook(found, hook, m)) {
        let (reads, names, name) = (reads(method, found), names(method), &method.name);
        let _ = match index {
            0 => writeln!(
                arms,
                "        0 => {{ {reads}{}::{hook}new({names}) }}",
                class(problem, found)
            ),
            _ => writeln!(arms, "        {index} => {{ {reads}o.unwrap().{hook}{name}({names}) }}"),
        };
    }
    let class = class(problem, found);
    format!(
        "|o: ::core::option::Option<&{class}>, m: u32, a: &mut ::judge_harness::Arguments<'static>| match m {{\n{arms}        _ => true,\n    }}"
    )
}

fn judges_answers(problem: &Problem, found: &Found) -> String {
    let mut arms = String::new();
    for (index, method) in methods(problem).filter(|(_, m)| has_hook(found, "accepts_", m)) {
        let Some(returns) = &method.returns else { continue };
        let separator = if method.arguments.is_empty() { "" } else { ", " };
        let _ = writeln!(
            arms,
            "        {index} => {{ {}let r = answer.get::<{}, _>(); ::core::option::Option::Some(o.accepts_{}({}{separator}r)) }}",
            reads(method, found),
            kind(returns),
            method.name,
            names(method)
        );
    }
    format!(
        "|o, m, a, answer| match m {{\n{arms}        _ => ::core::option::Option::None,\n    }}"
    )
}

fn methods(problem: &Problem) -> impl Iterator<Item = (usize, &Method)> {
    std::iter::once(&problem.constructor).chain(&problem.methods).enumerate()
}

/// `let a0 = …; let a1 = …; `
fn reads(method: &Method, found: &Found) -> String {
    let declared = found.methods.get(&method.name);
    let read = |(i, argument): (usize, &crate::problem::Argument)| {
        // What inference cannot choose gets the problem's own type.
        let generic = declared.is_some_and(|method| method.generic.get(i) == Some(&true));
        let ty = if generic { argument.ty.to_string() } else { "_".to_owned() };
        format!("let a{i} = a.get::<{}, {ty}>(); ", kind(&argument.ty))
    };
    method.arguments.iter().enumerate().map(read).collect()
}

fn names(method: &Method) -> String {
    let names: Vec<String> = (0..method.arguments.len()).map(|i| format!("a{i}")).collect();
    names.join(", ")
}

fn kind(ty: &Type) -> String {
    match ty {
        Type::Int(_) => "::judge_harness::Int".to_owned(),
        Type::Float => "::judge_harness::Float".to_owned(),
        Type::Bool => "::judge_harness::Bool".to_owned(),
        Type::Char => "::judge_harness::Char".to_owned(),
        Type::Text => "::judge_harness::Text".to_owned(),
        Type::List(of) => format!("::judge_harness::List<{}>", kind(of)),
    }
}
