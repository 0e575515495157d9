//! Compiles a solution together with the glue and the harness: once plain, once metered.

use crate::glue::{self, Role};
use crate::problem::{Method, Problem};
use crate::signature::{self, Found};
use crate::solution::{Kind, Solution, SourceFile};
use crate::toolchain::{Flavour, Toolchain, hex};
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A solution as two dylibs.
#[derive(Clone, Debug)]
pub struct Built {
    /// For answers and timing.
    pub plain: PathBuf,
    /// For steps, bytes and branches.
    pub metered: PathBuf,
}

/// What compiling a solution came to.
#[derive(Clone, Debug)]
pub enum Compiled {
    /// It can be run.
    Built(Built),
    /// rustc's own messages about the solution's own files.
    CompileError(String),
    /// A method is missing or cannot be called as the problem says.
    SignatureMismatch(String),
}

/// The reference as a dylib, and what it declares.
#[derive(Clone, Debug)]
pub struct BuiltReference {
    /// Loaded by the judge.
    pub library: PathBuf,
    /// Its methods and hooks.
    pub found: Found,
}

/// Compiles somebody's solution.
///
/// # Errors
///
/// When the compiler cannot be run or the cache cannot be written: the judge's own trouble.
pub fn candidate(
    toolchain: &Toolchain,
    problem: &Problem,
    solution: &Solution,
) -> Result<Compiled> {
    let found = signature::find(problem, solution);
    let mut first = None;
    for edition in editions(&solution.kind) {
        let crate_ = Crate { problem, solution, found: &found, role: Role::Candidate, edition };
        let (plain, metered) = rayon::join(
            || crate_.build(toolchain, Flavour::Plain),
            || crate_.build(toolchain, Flavour::Metered),
        );
        match (plain?, metered?) {
            (Ok(plain), Ok(metered)) => return Ok(Compiled::Built(Built { plain, metered })),
            (Err(failed), _) | (_, Err(failed)) => {
                first.get_or_insert(failed);
            }
        }
        // Another edition cannot mend a signature.
        if first.as_ref().is_some_and(|failed| failed.in_solution.is_empty()) {
            break;
        }
    }
    let failed = first.expect("there is at least one edition");
    Ok(failed.verdict(problem, &found, solution))
}

/// Compiles a problem's reference.
///
/// # Errors
///
/// When it does not compile: the problem's or the judge's own trouble.
pub fn reference(
    toolchain: &Toolchain,
    problem: &Problem,
    solution: &Solution,
) -> Result<BuiltReference> {
    let found = signature::find(problem, solution);
    let edition = editions(&solution.kind).next().expect("at least one");
    let crate_ = Crate { problem, solution, found: &found, role: Role::Reference, edition };
    match crate_.build(toolchain, Flavour::Reference)? {
        Ok(library) => Ok(BuiltReference { library, found }),
        Err(failed) => match failed.verdict(problem, &found, solution) {
            Compiled::CompileError(text) | Compiled::SignatureMismatch(text) => {
                bail!("the reference of {} does not build:\n{text}", problem.name)
            }
            Compiled::Built(_) => unreachable!("it failed"),
        },
    }
}

fn editions(kind: &Kind) -> impl Iterator<Item = String> {
    let editions: Vec<String> = match kind {
        Kind::Crate { edition, .. } => vec![edition.clone()],
        Kind::BareFile => ["2021", "2024", "2018"].map(str::to_owned).into(),
    };
    editions.into_iter()
}

struct Crate<'a> {
    problem: &'a Problem,
    solution: &'a Solution,
    found: &'a Found,
    role: Role,
    edition: String,
}

/// Where a solution's files seem to lie while it is compiled: the user's own path is put in its
/// place when something is shown, so that a build does not depend on where the file lies.
const SHOWN_FOLDER: &str = "/judged/";

/// Changes when the way of building does: older builds are then not used.
const CACHE_FORMAT: &str = "judge build 1";

/// What the linker sends through the harness, in every candidate.
const WRAPPED: &str =
    "malloc,calloc,realloc,posix_memalign,write,writev,getrandom,clock_gettime,pthread_create";

/// What the linker sends through the harness as well in the metered build.
const WRAPPED_METERED: &str = "free,memcpy,memmove,memset,memcmp,bcmp";

impl Crate<'_> {
    /// The dylib, from the cache or built now.
    fn build(&self, toolchain: &Toolchain, flavour: Flavour) -> Result<Result<PathBuf, Failed>> {
        let harness = toolchain.harness(flavour)?;
        let glue = glue::source(self.problem, self.found, self.role);
        let flags = self.flags(flavour);
        let key = self.fingerprint(toolchain, &harness, &glue, &flags);
        let folder = toolchain.cache.join("builds").join(&key[..2]);
        let library = folder.join(format!("{}.so", &key[2..34]));
        if library.is_file() {
            return Ok(Ok(library));
        }
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("{}: cannot be made", folder.display()))?;
        let work = tempfile::Builder::new().prefix("build-").tempdir_in(&toolchain.cache)?;
        let root = self.write_sources(work.path(), &glue)?;
        let output = work.path().join("solution.so");
        let run = Command::new(&toolchain.rustc)
            .args(&flags)
            .arg(format!("--extern=judge_harness={}/libjudge_harness.rlib", harness.display()))
            .arg(format!("--remap-path-prefix={}/=", work.path().join("judged").display()))
            .arg(format!(
                "--remap-path-prefix={}={}",
                work.path().join("judged").display(),
                SHOWN_FOLDER.trim_end_matches('/')
            ))
            .arg("-o")
            .arg(&output)
            .arg(&root)
            .current_dir(work.path())
            .env_remove("RUSTFLAGS")
            .output()
            .with_context(|| format!("{} cannot be started", toolchain.rustc.display()))?;
        if !run.status.success() || !output.is_file() {
            return Ok(Err(Failed::read(&String::from_utf8_lossy(&run.stderr))));
        }
        std::fs::rename(&output, &library)
            .with_context(|| format!("{}: cannot be written", library.display()))?;
        Ok(Ok(library))
    }

    fn flags(&self, flavour: Flavour) -> Vec<String> {
        let mut flags: Vec<String> = [
            "--crate-type=cdylib",
            "--crate-name=solution",
            "--error-format=json",
            "-Copt-level=3",
            "-Cpanic=unwind",
            "-Cdebuginfo=0",
            "-Cstrip=debuginfo",
            "-Coverflow-checks=off",
            "-Cdebug-assertions=off",
            "-Awarnings",
        ]
        .map(str::to_owned)
        .into();
        flags.push(format!("--edition={}", self.edition));
        // The glue is not the author's code: what the author forbids himself is not forbidden to it.
        if self.found.denies_lints {
            flags.push("--cap-lints=allow".to_owned());
        }
        if cfg!(target_os = "linux") && flavour != Flavour::Reference {
            for name in WRAPPED.split(',') {
                flags.push(format!("-Clink-arg=-Wl,--wrap={name}"));
            }
            flags.push("-Clink-arg=-Wl,-Bsymbolic".to_owned());
        }
        if flavour == Flavour::Metered {
            flags.extend(
                [
                    "-Cpasses=sancov-module",
                    "-Cllvm-args=-sanitizer-coverage-level=3",
                    "-Cllvm-args=-sanitizer-coverage-trace-pc-guard",
                ]
                .map(str::to_owned),
            );
            for name in WRAPPED_METERED.split(',') {
                flags.push(format!("-Clink-arg=-Wl,--wrap={name}"));
            }
        }
        flags
    }

    fn fingerprint(
        &self,
        toolchain: &Toolchain,
        harness: &Path,
        glue: &str,
        flags: &[String],
    ) -> String {
        let mut hash = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        };
        part(CACHE_FORMAT.as_bytes());
        part(toolchain.version.as_bytes());
        part(harness.as_os_str().as_encoded_bytes());
        part(glue.as_bytes());
        flags.iter().for_each(|flag| part(flag.as_bytes()));
        part(&(self.solution.root as u64).to_le_bytes());
        for SourceFile { path, bytes } in &self.solution.files {
            part(path.as_bytes());
            part(bytes);
        }
        hex(&hash.finalize())
    }

    /// Writes the files with the glue joined to the root; answers the root's path.
    fn write_sources(&self, work: &Path, glue: &str) -> Result<PathBuf> {
        let folder = work.join("judged");
        let glue_path = work.join("glue.rs");
        std::fs::write(&glue_path, glue)?;
        for (i, file) in self.solution.files.iter().enumerate() {
            let path = folder.join(&file.path);
            std::fs::create_dir_all(path.parent().expect("inside the folder"))?;
            if i == self.solution.root {
                std::fs::write(&path, self.joined(&glue_path))?;
            } else {
                std::fs::write(&path, &file.bytes)?;
            }
        }
        Ok(folder.join(&self.solution.files[self.solution.root].path))
    }

    /// The root file with one line more; all other lines keep their numbers.
    fn joined(&self, glue: &Path) -> String {
        let text = self.solution.root_text();
        let join = format!("#[path = {:?}] mod {};", glue.display().to_string(), glue::MODULE);
        match self.found.insert_at {
            Some(at) => format!("{} {join} {}", &text[..at], &text[at..]),
            None => format!("{text}\n{join}\n"),
        }
    }
}

/// A build that failed: its errors, by whose code they are about.
#[derive(Clone, Debug, Default)]
struct Failed {
    in_solution: Vec<String>,
    /// With the line of the glue.
    in_glue: Vec<(usize, String)>,
    elsewhere: Vec<String>,
}

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
}

impl Failed {
    fn read(stderr: &str) -> Failed {
        let mut failed = Failed::default();
        for line in stderr.lines() {
            let Ok(message) = serde_json::from_str::<Message>(line) else {
                if !line.trim().is_empty() {
                    failed.elsewhere.push(line.to_owned());
                }
                continue;
            };
            if !message.level.starts_with("error") || message.message.starts_with("aborting due to")
            {
                continue;
            }
            let primary = message.spans.iter().filter(|span| span.is_primary);
            let primary: Vec<&Span> = primary.collect();
            let rendered = message.rendered.unwrap_or(message.message.clone());
            if primary.iter().any(|span| span.file_name.starts_with(SHOWN_FOLDER)) {
                failed.in_solution.push(rendered);
            } else if let Some(span) = primary.iter().find(|s| s.file_name.ends_with("glue.rs")) {
                failed.in_glue.push((span.line_start, message.message));
            } else {
                failed.elsewhere.push(rendered);
            }
        }
        failed
    }

    fn verdict(self, problem: &Problem, found: &Found, solution: &Solution) -> Compiled {
        if self.in_solution.is_empty() && !self.in_glue.is_empty() {
            return Compiled::SignatureMismatch(self.mismatch(problem, found));
        }
        let messages =
            if self.in_solution.is_empty() { &self.elsewhere } else { &self.in_solution };
        Compiled::CompileError(shown_at(&messages.join("\n"), solution))
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
            let index = text.split("out.begin(").nth(1).and_then(|rest| rest.split(')').next());
            let index = index.and_then(|digits| digits.parse().ok()).unwrap_or(0);
            let sentence = mismatch_of(problem, found, problem.method(index), message);
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        sentences.join("\n")
    }
}

fn mismatch_of(problem: &Problem, found: &Found, method: &Method, message: &str) -> String {
    let expected = signature::expected(method);
    match found.methods.get(&method.name) {
        Some(found) => format!(
            "`{}::{}` cannot be used as the problem asks\n  expected: {expected}\n  found:    {}\n  ({message})",
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
    let mut shown = folder.display().to_string();
    if !shown.is_empty() && !shown.ends_with('/') {
        shown.push('/');
    }
    text.replace(SHOWN_FOLDER, &shown)
}
