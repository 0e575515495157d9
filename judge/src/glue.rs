//! Writes the module that joins a solution to the harness.
//!
//! It lives inside the solution's crate, below the class's module, so that nothing need be `pub`.
//! Types are left to inference: `get::<Int, _>()` becomes whatever the method takes. Its own names
//! begin with two underscores: a constant of the solution named `a` would turn `let a` into a test.

use crate::call::encode_value;
use crate::problem::{Argument, Method, Problem, Type};
use crate::signature::{Found, Passing};
use std::fmt::Write;

/// For whom the dylib is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Somebody's solution.
    Candidate,
    /// The reference: with its hooks, and a stepper for the generator.
    Reference,
}

/// How the name of the glue's module begins.
pub const MODULE: &str = "__judge_glue";
/// The crate that the glue joins a solution to, as it calls it once, at the start.
pub const HARNESS: &str = "judge_harness";
/// The name of its file.
pub const FILE: &str = "__judge_glue.rs";
/// The function that runs a job, as the glue exports it once, at the start.
pub const ENTRY: &str = "judge_entry";

/// Lints that the glue may break although they are not on by default: an author who denies them to
/// himself does not deny them to it.
const ALLOWED: &str = "unknown_lints, renamed_and_removed_lints, warnings, clippy::all, unused, nonstandard_style, future_incompatible, \
    deprecated_safe, rust_2018_idioms, rust_2018_compatibility, rust_2021_compatibility, \
    rust_2024_compatibility, unsafe_code, missing_docs, missing_abi, unreachable_pub, trivial_casts, \
    trivial_numeric_casts, let_underscore_drop, unused_results, unused_qualifications, \
    unused_import_braces, unused_lifetimes, single_use_lifetimes, variant_size_differences, \
    improper_ctypes_definitions, deprecated, redundant_imports, redundant_lifetimes, \
    unit_bindings, meta_variable_misuse, unused_crate_dependencies, explicit_outlives_requirements";

/// The source of the glue.
pub fn source(problem: &Problem, found: &Found, role: Role) -> String {
    let hooks = role == Role::Reference;
    let new = constructor(problem, found);
    let call = calls(problem, found);
    let can = if hooks { questions(problem, found, "can_") } else { "|_, _, _| true".to_owned() };
    let accepts = if hooks {
        judges_answers(problem, found)
    } else {
        "|_, _, _, _| __core::option::Option::None".to_owned()
    };
    // Named here, because in the oldest edition no path starts at a crate.
    let mut text = format!(
        "#![allow({ALLOWED})]\n\
         extern crate core as __core;\n\
         extern crate {HARNESS} as __harness;\n\
         extern crate std as __std;\n\
         use super::*;\n\
         #[unsafe(no_mangle)]\n\
         pub unsafe extern \"C\" fn {ENTRY}(__job: *mut __harness::Job) -> i32 {{\n    \
         unsafe {{ __harness::run(__job,\n{new},\n{call},\n{can},\n{accepts}) }}\n}}\n"
    );
    if hooks {
        let likely = questions(problem, found, "likely_");
        let _ = write!(
            text,
            "#[unsafe(no_mangle)]\n\
             pub unsafe extern \"C\" fn judge_stepper(__to: *mut __harness::Stepper) {{\n    \
             let __can = {can};\n    let __likely = {likely};\n    \
             unsafe {{ __to.write(__harness::stepper(\n{new},\n{call},\n\
             |__q, __o, __m, __a| if __q == 0 {{ __can(__o, __m, __a) }} else {{ __likely(__o, __m, __a) }})) }}\n}}\n"
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
    let path = format!("{path}::{}", problem.class);
    // Only as a type does a path take the defaults of its parameters.
    if found.has_defaults { format!("<{path}>") } else { path }
}

fn constructor(problem: &Problem, found: &Found) -> String {
    let arguments = reads(&problem.constructor, found);
    format!(
        "|__a: &mut __harness::Arguments<'static>| {{ {arguments}{}::new({}) }}",
        class(problem, found),
        names(&problem.constructor, found)
    )
}

fn calls(problem: &Problem, found: &Found) -> String {
    let mut arms = String::new();
    for (i, method) in problem.methods.iter().enumerate() {
        let index = i + 1;
        let put = match &method.returns {
            None => String::new(),
            Some(ty) => match &method.absent {
                None => format!(" __out.put::<{}, _>(__r);", kind(ty)),
                Some(absent) => {
                    let mut words = Vec::new();
                    encode_value(absent, &mut words);
                    format!(" __out.put_or::<{}, _>(__r, &{words:?});", kind(ty))
                }
            },
        };
        let _ = writeln!(
            arms,
            "        {index} => {{ {}__out.begin({index}); let __r = (*__o).{}({}); __out.end();{put} }}",
            reads(method, found),
            method.name,
            names(method, found)
        );
    }
    format!("|__o, __m, __a, __out| match __m {{\n{arms}        _ => {{}}\n    }}")
}

fn questions(problem: &Problem, found: &Found, hook: &str) -> String {
    let mut arms = String::new();
    for (index, method) in methods(problem).filter(|(_, m)| has_hook(found, hook, m)) {
        let (reads, names, name) = (reads(method, found), names(method, found), &method.name);
        let _ = match index {
            0 => writeln!(
                arms,
                "        0 => {{ {reads}{}::{hook}new({names}) }}",
                class(problem, found)
            ),
            _ => {
                writeln!(arms, "        {index} => {{ {reads}__o.unwrap().{hook}{name}({names}) }}")
            }
        };
    }
    let class = class(problem, found);
    format!(
        "|__o: __core::option::Option<&{class}>, __m: u32, __a: &mut __harness::Arguments<'static>| match __m {{\n{arms}        _ => true,\n    }}"
    )
}

fn judges_answers(problem: &Problem, found: &Found) -> String {
    let mut arms = String::new();
    for (index, method) in methods(problem).filter(|(_, m)| has_hook(found, "accepts_", m)) {
        let Some(returns) = &method.returns else { continue };
        let separator = if method.arguments.is_empty() { "" } else { ", " };
        let _ = writeln!(
            arms,
            "        {index} => {{ {}let __r = __answer.get::<{}, _>(); __core::option::Option::Some(__o.accepts_{}({}{separator}__r)) }}",
            reads(method, found),
            kind(returns),
            method.name,
            names(method, found)
        );
    }
    format!(
        "|__o, __m, __a, __answer| match __m {{\n{arms}        _ => __core::option::Option::None,\n    }}"
    )
}

fn methods(problem: &Problem) -> impl Iterator<Item = (usize, &Method)> {
    std::iter::once(&problem.constructor).chain(&problem.methods).enumerate()
}

/// `let __a0 = …; let __a1 = …; `
fn reads(method: &Method, found: &Found) -> String {
    let read = |(i, argument): (usize, &Argument)| {
        let ty = match passing(method, found, i) {
            Passing::Slice => "__std::vec::Vec<_>".to_owned(),
            // What inference cannot choose gets the problem's own type.
            Passing::Generic | Passing::GenericReference | Passing::GenericSlice => {
                spelled_out(&argument.ty)
            }
            Passing::Value | Passing::Reference => "_".to_owned(),
        };
        format!("let mut __a{i} = __a.get::<{}, {ty}>(); ", kind(&argument.ty))
    };
    method.arguments.iter().enumerate().map(read).collect()
}

fn names(method: &Method, found: &Found) -> String {
    let name = |i| match passing(method, found, i) {
        Passing::Value | Passing::Generic => format!("__a{i}"),
        Passing::Reference | Passing::GenericReference => format!("&mut __a{i}"),
        Passing::Slice | Passing::GenericSlice => format!("&mut __a{i}[..]"),
    };
    let names: Vec<String> = (0..method.arguments.len()).map(name).collect();
    names.join(", ")
}

/// The method that a line of the glue calls; the constructor, where it calls none.
pub fn method_at(line: &str) -> usize {
    let index = line.split("__out.begin(").nth(1).and_then(|rest| rest.split(')').next());
    index.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// The argument that a column (from 0) of a line of the glue is about, if it is about one.
pub fn argument_at(line: &str, column: usize) -> Option<usize> {
    let before = line.get(..column.min(line.len()))?;
    let behind = &before[before.rfind("let mut __a")? + "let mut __a".len()..];
    // Behind the last one comes the call.
    if behind.contains("__out.begin(") {
        return None;
    }
    behind.split_once(' ')?.0.parse().ok()
}

/// Says how an argument is handed over.
pub fn passing(method: &Method, found: &Found, argument: usize) -> Passing {
    let corrected = found.corrected.get(&(method.name.clone(), argument)).copied();
    let declared = found.methods.get(&method.name);
    corrected
        .or_else(|| declared.and_then(|method| method.passing.get(argument).copied()))
        .unwrap_or_default()
}

/// A type that means the same whatever names the solution took for its own.
fn spelled_out(ty: &Type) -> String {
    match ty {
        Type::Text => "__std::string::String".to_owned(),
        Type::List(of) => format!("__std::vec::Vec<{}>", spelled_out(of)),
        _ => ty.to_string(),
    }
}

fn kind(ty: &Type) -> String {
    match ty {
        Type::Int(_) => "__harness::Int".to_owned(),
        Type::Float => "__harness::Float".to_owned(),
        Type::Bool => "__harness::Bool".to_owned(),
        Type::Char => "__harness::Char".to_owned(),
        Type::Text => "__harness::Text".to_owned(),
        Type::List(of) => format!("__harness::List<{}>", kind(of)),
    }
}
