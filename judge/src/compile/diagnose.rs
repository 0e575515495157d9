//! Reads what the compiler said, and tells whose fault it is: the solution's own lines, or a
//! signature that the glue could not use.

use super::{Compiled, SHOWN_FOLDER, neutral};
use crate::glue::{self, Role};
use crate::plain;
use crate::problem::{Method, Problem};
use crate::sandbox::{BuildEnded, Exit, Limits};
use crate::signature::{self, Found, Passing};
use crate::solution::{Kind, Solution};
use serde::Deserialize;
use std::path::Path;

/// A build that failed: its errors, by whose code they are about.
#[derive(Clone, Debug, Default)]
pub(super) struct Failed {
    in_solution: Vec<String>,
    in_glue: Vec<Complaint>,
    /// It ended well, but without the glue: what the judge added was left out.
    is_off: bool,
    elsewhere: Vec<String>,
    /// The compiler was stopped, or died.
    stopped: Option<String>,
}

/// An error about the judge's own lines.
#[derive(Clone, Debug)]
struct Complaint {
    /// Of the glue, from 0.
    line: usize,
    /// Where in that line, from 0.
    column: usize,
    /// `E0277`, or a lint's name.
    code: String,
    message: String,
}

/// Codes of rustc for a name that leads nowhere.
const UNKNOWN_NAME: [&str; 5] = ["E0412", "E0425", "E0432", "E0433", "E0573"];
/// And for one that may not be used here.
const PRIVATE_NAME: &str = "E0603";
/// And for a method of which that is so.
const PRIVATE_METHOD: &str = "E0624";
/// A type of an argument that the harness cannot make.
const UNMET: &str = "E0277";
/// Inference cannot choose.
const UNCLEAR: [&str; 3] = ["E0282", "E0283", "E0284"];
/// A lint that is allowed although it is forbidden.
const FORBIDDEN_LINT: &str = "E0453";

/// What the compiler says of a `#[panic_handler]`, with places in the machine's standard library.
const OWN_PANIC_HANDLER: &str = "duplicate lang item `panic_impl`";
/// What is said instead.
const PANIC_HANDLER_TOLD: &str = "error[E0152]: the solution has a `#[panic_handler]`, and so has the standard library, which every solution is linked with; leave it out\n";

/// More errors than this are not shown.
const ERRORS_MAX: usize = 20;
/// Nor more text of them.
const SHOWN_CHARS_MAX: usize = 20_000;
/// A line of the compiler that is no diagnostic is cut here.
const LINE_CHARS_MAX: usize = 1_000;

#[derive(Deserialize)]
struct Message {
    level: String,
    message: String,
    code: Option<Code>,
    rendered: Option<String>,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Code {
    code: String,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    line_start: usize,
    column_start: usize,
    is_primary: bool,
    expansion: Option<Box<Expansion>>,
}

#[derive(Deserialize)]
struct Expansion {
    span: Span,
}

impl Span {
    /// The innermost place in the solution's own files: a macro of the standard library that is
    /// misused is an error where it is used.
    fn is_in_solution(&self) -> bool {
        self.file_name.starts_with(SHOWN_FOLDER)
            || self.expansion.as_ref().is_some_and(|expansion| expansion.span.is_in_solution())
    }
}

impl Failed {
    /// Reads the compiler's JSON.
    pub fn read(ended: &BuildEnded, limits: &Limits, cache: &Path) -> Failed {
        let mut failed = Failed::default();
        let stderr = String::from_utf8_lossy(&ended.stderr);
        for line in neutral::without_backtrace(&stderr) {
            match serde_json::from_str::<Message>(line) {
                Ok(message) => failed.sort(message, cache),
                // A diagnostic that was cut at the limit of what is kept tells nothing.
                Err(_) if line.trim().is_empty() || line.starts_with('{') => {}
                Err(_) if failed.elsewhere.len() < ERRORS_MAX => {
                    failed.elsewhere.push(plain::line(&neutral::text(line, cache), LINE_CHARS_MAX));
                }
                Err(_) => {}
            }
        }
        failed.stopped = stopped(&ended.exit, &stderr, limits);
        failed
    }

    /// What a build comes to that the judge refuses before any compiler runs.
    pub fn refused(reason: &str) -> Compiled {
        Compiled::CompileError(plain::text(reason, SHOWN_CHARS_MAX))
    }

    /// A build that was ended for this reason.
    pub fn stopped_by(reason: String) -> Failed {
        Failed { stopped: Some(reason), ..Failed::default() }
    }

    /// A build that left the judge's own lines out.
    pub fn off() -> Failed {
        Failed { is_off: true, ..Failed::default() }
    }

    fn sort(&mut self, message: Message, cache: &Path) {
        if !message.level.starts_with("error") || message.message.starts_with("aborting due to") {
            return;
        }
        let primary: Vec<&Span> = message.spans.iter().filter(|span| span.is_primary).collect();
        let rendered = message.rendered.unwrap_or(message.message.clone());
        let rendered = neutral::linker(&message.message, &rendered).unwrap_or(rendered);
        let rendered = neutral::text(&rendered, cache);
        let rendered = match message.message.contains(OWN_PANIC_HANDLER) {
            true => PANIC_HANDLER_TOLD.to_owned(),
            false => rendered,
        };
        if primary.iter().any(|span| span.is_in_solution()) {
            self.in_solution.push(rendered);
        } else if let Some(span) = primary.iter().find(|s| s.file_name.ends_with(glue::FILE)) {
            self.in_glue.push(Complaint {
                line: span.line_start.saturating_sub(1),
                column: span.column_start.saturating_sub(1),
                code: message.code.map(|code| code.code).unwrap_or_default(),
                message: message.message,
            });
        } else {
            self.elsewhere.push(rendered);
        }
    }

    /// Says whether another edition may mend it.
    pub fn may_be_edition(&self) -> bool {
        self.stopped.is_none() && !self.in_solution.is_empty()
    }

    /// Says whether nothing was said.
    pub fn is_silent(&self) -> bool {
        let said = [&self.in_solution, &self.elsewhere].into_iter().all(Vec::is_empty);
        said && self.in_glue.is_empty() && self.stopped.is_none()
    }

    /// What is said about the solution's own lines.
    pub fn own_words(&self) -> &[String] {
        &self.in_solution
    }

    /// Says whether the compiler left the judge's own lines out.
    pub fn is_off(&self) -> bool {
        self.is_off
    }

    /// How many errors are about the judge's own lines; none of them counts where the solution's own
    /// are wrong.
    pub fn complaints(&self) -> usize {
        if self.is_mismatch() { self.in_glue.len() } else { 0 }
    }

    /// Says whether the class cannot be named.
    pub fn misses_class(&self) -> bool {
        self.is_off || self.in_glue.iter().any(|told| UNKNOWN_NAME.contains(&&*told.code))
    }

    fn is_mismatch(&self) -> bool {
        self.stopped.is_none() && self.in_solution.is_empty() && !self.in_glue.is_empty()
    }

    /// Changes what is taken for found to what the compiler says; false where nothing can be learnt.
    pub fn correct(&self, problem: &Problem, found: &mut Found) -> bool {
        if !self.is_off && !self.is_mismatch() {
            return false;
        }
        let is_hidden = |told: &Complaint| {
            UNKNOWN_NAME.contains(&&*told.code)
                || (told.code == PRIVATE_NAME && told.message.starts_with("module"))
        };
        if self.is_off || self.in_glue.iter().any(is_hidden) {
            // What a macro or a glob brings to the root is not seen.
            let elsewhere = found.insert_at.take().is_some() || !found.modules.is_empty();
            found.modules.clear();
            return elsewhere;
        }
        let glue = glue::source(problem, found, Role::Candidate);
        let mut corrected = false;
        for told in &self.in_glue {
            let line = glue.lines().nth(told.line).unwrap_or_default();
            if told.code == FORBIDDEN_LINT || is_lint(&told.code) {
                corrected |= !std::mem::replace(&mut found.forbids_lints, true);
            } else if told.code == UNMET || UNCLEAR.contains(&&*told.code) {
                corrected |= pass_otherwise(problem, found, told, line);
            }
        }
        corrected
    }

    /// Says whether what would be shown has the judge's own line in it.
    pub fn shows_glue(&self) -> bool {
        let shown = self.in_solution.iter().chain(&self.elsewhere);
        self.in_glue.is_empty() && shown.into_iter().any(|text| text.contains(glue::MODULE))
    }

    /// What the failure means for the solution.
    pub fn verdict(self, problem: &Problem, found: &Found, solution: &Solution) -> Compiled {
        if self.is_off || self.is_mismatch() {
            return Compiled::SignatureMismatch(self.mismatch(problem, found));
        }
        let messages =
            if self.in_solution.is_empty() { &self.elsewhere } else { &self.in_solution };
        let mut parts: Vec<String> = messages.iter().take(ERRORS_MAX).cloned().collect();
        if messages.len() > ERRORS_MAX {
            parts.push(format!("… and {} more errors", messages.len() - ERRORS_MAX));
        }
        parts.extend(self.stopped);
        let shown = plain::text(parts.join("\n").trim_end(), SHOWN_CHARS_MAX);
        let shown = shown_at(&shown, solution);
        Compiled::CompileError(match shown.trim().is_empty() {
            true => "the compiler failed and did not say why".to_owned(),
            false => shown,
        })
    }

    /// The mismatch in the problem's own words.
    fn mismatch(&self, problem: &Problem, found: &Found) -> String {
        if self.misses_class() {
            let nearest = crate::nearest(&problem.class, &found.other_classes);
            let hint = nearest.map(|name| format!("; found `{name}`")).unwrap_or_default();
            return format!("there is no struct `{}`{hint}", problem.class);
        }
        let glue = glue::source(problem, found, Role::Candidate);
        let mut told_of: Vec<usize> = Vec::new();
        let mut sentences: Vec<String> = Vec::new();
        for told in &self.in_glue {
            let index = glue::method_at(glue.lines().nth(told.line).unwrap_or_default());
            // A method may be wrong in more than one way: one is enough to look at it.
            if !told_of.contains(&index) {
                told_of.push(index);
                let sentence = mismatch_of(problem, found, problem.method(index), told);
                if !sentences.contains(&sentence) {
                    sentences.push(sentence);
                }
            }
        }
        plain::text(&sentences.join("\n"), SHOWN_CHARS_MAX)
    }
}

/// Takes what a lint says out of the compiler's words.
pub(super) fn forget_lint(ended: &mut BuildEnded, lint: &str) {
    let is_of_lint = |line: &[u8]| {
        let message = serde_json::from_slice::<Message>(line).ok();
        message.and_then(|message| message.code).is_some_and(|code| code.code == lint)
    };
    let lines = ended.stderr.split_inclusive(|byte| *byte == b'\n');
    ended.stderr = lines.filter(|line| !is_of_lint(line)).flatten().copied().collect();
}

/// A lint's name, where others have a code.
fn is_lint(code: &str) -> bool {
    !code.is_empty() && !code.starts_with('E')
}

/// Hands an argument over as the compiler says that the method takes it.
fn pass_otherwise(problem: &Problem, found: &mut Found, told: &Complaint, line: &str) -> bool {
    let method = problem.method(glue::method_at(line));
    let by_reference = || {
        let ty = told.message.strip_prefix("the trait bound `")?;
        let (ty, _) = ty.split_once(": FromArgument<")?;
        match ty.strip_prefix('&') {
            Some(of) if of.starts_with('[') || of.starts_with("mut [") => Some(Passing::Slice),
            Some(_) => Some(Passing::Reference),
            None => None,
        }
    };
    let passing = match by_reference() {
        Some(passing) => passing,
        None if told.code == UNMET => return false,
        None => Passing::Generic,
    };
    // What is said about the call may be about any argument.
    let arguments = match glue::argument_at(line, told.column) {
        Some(argument) => argument..argument + 1,
        None => 0..method.arguments.len(),
    };
    let mut changed = false;
    for argument in arguments {
        if glue::passing(method, found, argument) == Passing::Value {
            found.corrected.insert((method.name.clone(), argument), passing);
            changed = true;
        }
    }
    changed
}

/// Why a compiler ended that did not end by itself, or ran out of something.
fn stopped(exit: &Exit, stderr: &str, limits: &Limits) -> Option<String> {
    let memory = || {
        let gib = limits.address_space_bytes >> 30;
        format!("the build was stopped: the compiler needs more than {gib} GiB of memory")
    };
    let short_of_memory = ["memory allocation of ", "out of memory", "Cannot allocate memory"];
    let short_of_memory = short_of_memory.iter().any(|words| stderr.contains(words));
    match exit {
        Exit::Code(0) => Some("the build left no library".to_owned()),
        Exit::Memory => Some(memory()),
        Exit::Code(_) | Exit::Signal(libc::SIGABRT | libc::SIGKILL) if short_of_memory => {
            Some(memory())
        }
        Exit::Code(_) => None,
        Exit::CpuTime => Some(format!(
            "the build was stopped: the compiler did not end within {} seconds of CPU time",
            limits.cpu.as_secs()
        )),
        Exit::WallTime => Some(format!(
            "the build was stopped: it did not end within {} seconds",
            limits.wall.as_secs()
        )),
        Exit::Signal(libc::SIGSEGV | libc::SIGBUS) => {
            Some("the compiler's stack overflowed: the code is nested too deeply".to_owned())
        }
        Exit::Signal(signal) => Some(format!("the compiler ended by signal {signal}")),
        Exit::Output => Some("the build was stopped: it wrote too much".to_owned()),
        Exit::Forbidden(what) => Some(format!("the build was stopped: it tried {what}")),
    }
}

fn mismatch_of(problem: &Problem, found: &Found, method: &Method, told: &Complaint) -> String {
    let class = &problem.class;
    let expected = signature::expected(method);
    if told.code == PRIVATE_NAME {
        return format!(
            "`{class}` is private where it is declared; make it and its methods `pub`, or name it at the crate's root with `pub use`"
        );
    }
    if let Some(new) = found.methods.get("new")
        && !new.makes_object
        && speaks_of_other_type(&told.message, class)
    {
        let expected = signature::expected(&problem.constructor);
        return format!(
            "`{class}::new` must answer the object itself: `Self`\n  expected: {expected}\n  found:    {}",
            new.shown
        );
    }
    if told.code == PRIVATE_METHOD {
        return format!(
            "`{class}::{}` is private; make it `pub`\n  expected: {expected}",
            method.name
        );
    }
    // The compiler's own words help where they speak of the solution, not of the judge's code.
    let said = match HIDDEN_WORDS.iter().any(|word| told.message.contains(word)) {
        true => String::new(),
        false => format!("\n  ({})", plain::line(&told.message, LINE_CHARS_MAX)),
    };
    match found.methods.get(&method.name) {
        Some(found) => format!(
            "`{class}::{}` cannot be used as the problem asks\n  expected: {expected}\n  found:    {}{said}",
            method.name, found.shown
        ),
        // A macro, a trait or a file that could not be read here may have it.
        None if told.code != NO_METHOD && (found.is_unread || !said.is_empty()) => format!(
            "`{class}::{}` cannot be used as the problem asks\n  expected: {expected}{said}",
            method.name
        ),
        None => {
            let names: Vec<String> = found.methods.keys().cloned().collect();
            let nearest = crate::nearest(&method.name, &names);
            let hint = nearest.map(|name| format!("; did you mean this by `{name}`?"));
            format!(
                "`{class}` has no method `{}`{}\n  expected: {expected}",
                method.name,
                hint.unwrap_or_default()
            )
        }
    }
}

/// What the compiler calls a method that it does not find.
const NO_METHOD: &str = "E0599";

/// Words of the judge's own code.
const HIDDEN_WORDS: [&str; 6] =
    ["judge_harness", "IntoAnswer", "FromArgument", "Plain`", "__", "super"];

/// Whether a method was not found because it was looked for at something else: what is behind
/// “found for struct”.
fn speaks_of_other_type(message: &str, class: &str) -> bool {
    let Some((_, behind)) = message.split_once(" found for ") else { return false };
    let Some(ty) = behind.split('`').nth(1) else { return false };
    let ty = ty.trim_start_matches(['&', '(', ' ']).trim_start_matches("mut ");
    let name = ty.split(['<', ' ', ')', ',']).next().unwrap_or_default();
    name.rsplit("::").next() != Some(class)
}

/// Puts the user's own folder where builds show a neutral one.
pub fn shown_at(text: &str, solution: &Solution) -> String {
    let folder = match solution.kind {
        Kind::BareFile => solution.path.parent().unwrap_or(Path::new("")),
        Kind::Crate { .. } => &solution.path,
    };
    let mut shown = plain::line(&folder.display().to_string(), LINE_CHARS_MAX);
    if !shown.is_empty() && !shown.ends_with('/') {
        shown.push('/');
    }
    text.replace(SHOWN_FOLDER, &shown)
}

/// What a compiler's words alone come to.
#[cfg(test)]
pub(crate) fn diagnosed(stderr: &[u8], problem: &Problem, solution: &Solution) -> Compiled {
    let ended = BuildEnded {
        exit: Exit::Code(1),
        stdout: Vec::new(),
        stderr: stderr.to_vec(),
        cpu_time: std::time::Duration::ZERO,
        wall_time: std::time::Duration::ZERO,
        peak_memory_bytes: 0,
    };
    let found = signature::find(problem, solution, &[]);
    let failed = Failed::read(&ended, &Limits::for_builds(), Path::new("/cache"));
    failed.verdict(problem, &found, solution)
}
