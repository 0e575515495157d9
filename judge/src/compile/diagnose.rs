//! Reads what the compiler said, and tells whose fault it is: the solution's own lines, or a
//! signature that the glue could not use.

use super::{Compiled, SHOWN_FOLDER, neutral};
use crate::glue::{self, Role};
use crate::plain;
use crate::problem::{Method, Problem};
use crate::sandbox::{BuildEnded, Exit, Limits};
use crate::signature::{self, Found};
use crate::solution::{Kind, Solution};
use serde::Deserialize;
use std::path::Path;

/// A build that failed: its errors, by whose code they are about.
#[derive(Clone, Debug, Default)]
pub(super) struct Failed {
    in_solution: Vec<String>,
    /// With the line of the glue.
    in_glue: Vec<(usize, String)>,
    elsewhere: Vec<String>,
    /// The compiler was stopped, or died.
    stopped: Option<String>,
}

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
    rendered: Option<String>,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    line_start: usize,
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

    fn sort(&mut self, message: Message, cache: &Path) {
        if !message.level.starts_with("error") || message.message.starts_with("aborting due to") {
            return;
        }
        let primary: Vec<&Span> = message.spans.iter().filter(|span| span.is_primary).collect();
        let rendered = message.rendered.unwrap_or(message.message.clone());
        let rendered = neutral::linker(&message.message, &rendered).unwrap_or(rendered);
        let rendered = neutral::text(&rendered, cache);
        if primary.iter().any(|span| span.is_in_solution()) {
            self.in_solution.push(rendered);
        } else if let Some(span) = primary.iter().find(|s| s.file_name.ends_with(glue::FILE)) {
            self.in_glue.push((span.line_start, message.message));
        } else {
            self.elsewhere.push(rendered);
        }
    }

    /// Says whether another edition may mend it.
    pub fn may_be_edition(&self) -> bool {
        self.stopped.is_none() && !self.in_solution.is_empty()
    }

    /// Says whether what would be shown has the judge's own line in it.
    pub fn shows_glue(&self) -> bool {
        let shown = self.in_solution.iter().chain(&self.elsewhere);
        self.in_glue.is_empty() && shown.into_iter().any(|text| text.contains(glue::MODULE))
    }

    /// What the failure means for the solution.
    pub fn verdict(self, problem: &Problem, found: &Found, solution: &Solution) -> Compiled {
        if self.stopped.is_none() && self.in_solution.is_empty() && !self.in_glue.is_empty() {
            return Compiled::SignatureMismatch(self.mismatch(problem, found));
        }
        let messages =
            if self.in_solution.is_empty() { &self.elsewhere } else { &self.in_solution };
        let mut parts: Vec<String> = messages.iter().take(ERRORS_MAX).cloned().collect();
        if messages.len() > ERRORS_MAX {
            parts.push(format!("… and {} more errors", messages.len() - ERRORS_MAX));
        }
        parts.extend(self.stopped);
        if parts.is_empty() {
            parts.push("the compiler failed and did not say why".to_owned());
        }
        let shown = plain::text(parts.join("\n").trim_end(), SHOWN_CHARS_MAX);
        Compiled::CompileError(shown_at(&shown, solution))
    }

    /// The mismatch in the problem's own words.
    fn mismatch(&self, problem: &Problem, found: &Found) -> String {
        if !found.class && found.methods.is_empty() {
            let nearest = crate::nearest(&problem.class, &found.other_classes);
            let hint = nearest.map(|name| format!("; found `{name}`")).unwrap_or_default();
            return format!("there is no struct `{}`{hint}", problem.class);
        }
        let glue = glue::source(problem, found, Role::Candidate);
        let mut sentences: Vec<String> = Vec::new();
        for (line, message) in &self.in_glue {
            let text = glue.lines().nth(line.saturating_sub(1)).unwrap_or_default();
            let index = text.split("begin(").nth(1).and_then(|rest| rest.split(')').next());
            let index = index.and_then(|digits| digits.parse().ok()).unwrap_or(0);
            let sentence = mismatch_of(problem, found, problem.method(index), message);
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        plain::text(&sentences.join("\n"), SHOWN_CHARS_MAX)
    }
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

fn mismatch_of(problem: &Problem, found: &Found, method: &Method, message: &str) -> String {
    let expected = signature::expected(method);
    // The compiler's own words help where they speak of the solution, not of the judge's traits.
    let said =
        if ["__harness", "judge_harness", "IntoAnswer"].iter().any(|word| message.contains(word)) {
            String::new()
        } else {
            format!("\n  ({})", plain::line(message, LINE_CHARS_MAX))
        };
    match found.methods.get(&method.name) {
        Some(found) => format!(
            "`{}::{}` cannot be used as the problem asks\n  expected: {expected}\n  found:    {}{said}",
            problem.class, method.name, found.shown
        ),
        None => {
            let names: Vec<String> = found.methods.keys().cloned().collect();
            let nearest = crate::nearest(&method.name, &names);
            let hint = nearest.map(|name| format!("; did you mean this by `{name}`?"));
            format!(
                "`{}` has no method `{}`{}\n  expected: {expected}",
                problem.class,
                method.name,
                hint.unwrap_or_default()
            )
        }
    }
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
    let found = signature::find(problem, solution);
    let failed = Failed::read(&ended, &Limits::for_builds(), Path::new("/cache"));
    failed.verdict(problem, &found, solution)
}
