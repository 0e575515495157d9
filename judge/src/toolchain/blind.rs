//! Makes the costs of precompiled library functions visible: what std has ready-made (a search for a
//! byte, counting characters, checking UTF-8) runs without instrumentation.
//!
//! A probe is compiled by the user's own compiler, and the names of the functions that it calls are
//! read from its text. The linker then sends calls of them through the harness, which counts the
//! bytes that they look at. A function whose shape is not the expected one is left alone.

use anyhow::{Context, Result, bail};
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

/// Calls every function of [`KNOWN`].
const PROBE: &str = r#"#![crate_type = "lib"]
pub fn a(t: &[u8], x: u8) -> bool { t.contains(&x) }
pub fn b(t: &str) -> Option<usize> { t.rfind('/') }
pub fn c(t: &str) -> usize { t.chars().count() }
pub fn d(t: &str) -> (String, String) { (t.to_uppercase(), t.to_lowercase()) }
pub fn e(t: &[u8]) -> bool { std::str::from_utf8(t).is_ok() }
pub fn f(t: &[u8]) -> usize { String::from_utf8_lossy(t).len() }
"#;

/// How a function takes its text and gives its answer: as the compiler's text says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// A byte and a text; whether it is there, and where, from the front.
    FirstByte,
    /// The same from the back.
    LastByte,
    /// A text; a number.
    Number,
    /// A text; something that is written to a place that the caller gives.
    Place,
}

/// Parts of mangled names, which tell the functions apart: where it is defined, and its name.
const KNOWN: [(&str, &str, Shape); 8] = [
    ("6memchr", "14memchr_aligned", Shape::FirstByte),
    ("6memchr", "7memrchr", Shape::LastByte),
    ("5count", "14do_count_chars", Shape::Number),
    ("5count", "23char_count_general_case", Shape::Number),
    ("5alloc3str", "12to_uppercase", Shape::Place),
    ("5alloc3str", "12to_lowercase", Shape::Place),
    ("8converts", "9from_utf8", Shape::Place),
    ("6string", "15from_utf8_lossy", Shape::Place),
];

impl Shape {
    /// The answer's type and the arguments' types.
    fn types(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Shape::FirstByte | Shape::LastByte => ("{ i64, i64 }", &["i8", "ptr", "i64"]),
            Shape::Number => ("i64", &["ptr", "i64"]),
            Shape::Place => ("void", &["ptr", "ptr", "i64"]),
        }
    }
}

/// The functions' symbols in this compiler's std.
///
/// # Errors
///
/// When the compiler cannot be run.
pub fn symbols(rustc: &Path, folder: &Path) -> Result<Vec<Symbol>> {
    let source = folder.join("probe.rs");
    std::fs::write(&source, PROBE)?;
    let text = folder.join("probe.ll");
    let output = Command::new(rustc)
        .args(["--edition=2021", "-Copt-level=3", "-Ccodegen-units=1", "--emit=llvm-ir"])
        .arg("-o")
        .arg(&text)
        .arg(&source)
        .output()
        .with_context(|| format!("{} cannot be started", rustc.display()))?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(declared(&std::fs::read_to_string(text)?))
}

/// A function that is to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// As the linker knows it.
    pub name: String,
    shape: Shape,
}

fn declared(text: &str) -> Vec<Symbol> {
    let declarations = text.lines().filter_map(|line| line.strip_prefix("declare "));
    declarations.filter_map(symbol).collect()
}

fn symbol(declaration: &str) -> Option<Symbol> {
    let (before, behind) = declaration.split_once('@')?;
    let (name, arguments) = behind.split_once('(')?;
    let name = name.trim_matches('"');
    let (_, _, shape) = KNOWN
        .iter()
        .find(|(place, function, _)| name.contains(place) && name.contains(function))?;
    let (answer, expected) = shape.types();
    let found: Vec<&str> = types(arguments);
    let fits = before.trim().ends_with(answer) && found == expected;
    fits.then(|| Symbol { name: name.to_owned(), shape: *shape })
}

/// The first word of each argument: commas within parentheses are of an attribute.
fn types(arguments: &str) -> Vec<&str> {
    let (mut depth, mut from, mut found) = (0, 0, Vec::new());
    for (i, c) in arguments.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' if depth == 0 => {
                found.push(&arguments[from..i]);
                break;
            }
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&arguments[from..i]);
                from = i + 1;
            }
            _ => {}
        }
    }
    found.into_iter().filter_map(|argument| argument.split_whitespace().next()).collect()
}

/// The harness's source file that stands between the candidate and these functions.
pub fn source(symbols: &[Symbol]) -> String {
    let mut text = String::from(
        "//! Counts the bytes that ready-made functions look at. Made for this compiler.\n\
         use crate::meter::counts::moved;\n\
         #[repr(C)]\n\
         pub struct Found(u64, u64);\n",
    );
    for (i, symbol) in symbols.iter().enumerate() {
        let (arguments, names, answer, bytes) = match symbol.shape {
            Shape::FirstByte => {
                let bytes = "if answer.0 == 1 { answer.1 as usize + 1 } else { n }";
                ("x: u8, t: *const u8, n: usize", "x, t, n", "Found", bytes)
            }
            Shape::LastByte => {
                let bytes = "if answer.0 == 1 { n - answer.1 as usize } else { n }";
                ("x: u8, t: *const u8, n: usize", "x, t, n", "Found", bytes)
            }
            Shape::Number => ("t: *const u8, n: usize", "t, n", "u64", "n"),
            Shape::Place => ("to: *mut u8, t: *const u8, n: usize", "to, t, n", "()", "n"),
        };
        let name = &symbol.name;
        let _ = write!(
            text,
            "unsafe extern \"C-unwind\" {{\n\
             #[link_name = \"__real_{name}\"]\n\
             fn real_{i}({arguments}) -> {answer};\n}}\n\
             #[unsafe(export_name = \"__wrap_{name}\")]\n\
             unsafe extern \"C-unwind\" fn wrap_{i}({arguments}) -> {answer} {{\n\
             // SAFETY: the caller's own arguments.\n\
             let answer = unsafe {{ real_{i}({names}) }};\n\
             moved({bytes});\n\
             answer\n}}\n",
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(declaration: &str, expected: Option<(&str, Shape)>) {
        let found = declared(&format!("declare {declaration} unnamed_addr #0"));
        let expected: Vec<Symbol> = expected
            .iter()
            .map(|(name, shape)| Symbol { name: (*name).to_owned(), shape: *shape })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn functions_are_known_by_a_part_of_their_name_and_by_their_shape() {
        let memchr = "_RNvNtNtCsg_4core5slice6memchr14memchr_aligned";
        check(
            &format!(
                "{{ i64, i64 }} @{memchr}(i8 noundef, ptr captures(address, x) align 1, i64 noundef)"
            ),
            Some((memchr, Shape::FirstByte)),
        );
        let upper = "_RNvMs3_NtCsl_5alloc3stre12to_uppercase";
        check(
            &format!("void @{upper}(ptr sret([24 x i8]) align 8, ptr noundef, i64 noundef)"),
            Some((upper, Shape::Place)),
        );
        check(&format!("i64 @{memchr}(i8 noundef, ptr, i64)"), None);
        check(&format!("{{ i64, i64 }} @{memchr}(ptr, i64)"), None);
        check("void @_RNvCs_7___rustc14___rust_dealloc(ptr, i64, i64)", None);
    }

    #[test]
    fn a_legacy_name_is_known_too() {
        let name = "_ZN4core3str5count14do_count_chars17h0123456789abcdefE";
        check(
            &format!("noundef i64 @{name}(ptr noundef, i64 noundef)"),
            Some((name, Shape::Number)),
        );
    }
}
