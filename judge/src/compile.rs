//! Compiles a solution together with the glue and the harness: once plain, once metered.

mod artefact;
mod dependencies;
mod diagnose;
mod neutral;
mod script;

use crate::glue::{self, Role};
use crate::problem::Problem;
use crate::sandbox::{self, Build, BuildEnded, Exit, Limits};
use crate::signature::{self, Found};
use crate::solution::{Kind, Solution, SourceFile};
use crate::toolchain::{self, Flavour, Toolchain, hex};
use anyhow::{Context, Result, bail};
use artefact::Taken;
use dependencies::Used;
use diagnose::Failed;
use script::Script;
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

pub use dependencies::VETTED;
#[cfg(test)]
pub(crate) use diagnose::diagnosed;
pub use diagnose::shown_at;

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

/// Compiles somebody's solution, inside the build sandbox.
///
/// # Errors
///
/// When the compiler cannot be run or the cache cannot be written: the judge's own trouble.
pub fn candidate(
    toolchain: &Toolchain,
    problem: &Problem,
    solution: &Solution,
) -> Result<Compiled> {
    let refused = solution.refused.clone().map_or(Ok(()), Err);
    let libraries = match refused.and_then(|()| dependencies::of(solution)) {
        Ok(libraries) => libraries,
        Err(reason) => return Ok(Failed::refused(&reason)),
    };
    let script = match script::run(toolchain, solution)? {
        Ok(script) => script,
        Err(failed) => {
            let found = signature::find(problem, solution, &[]);
            return Ok(failed.verdict(problem, &found, solution));
        }
    };
    let added = script.as_ref().map_or(&[][..], |script| &script.cfgs);
    let found = signature::find(problem, solution, added);
    let attempt = |edition: String, libraries: &[Used]| {
        let (found, libraries, script) = (found.clone(), libraries.to_vec(), script.as_ref());
        let role = Role::Candidate;
        let crate_ = Crate { problem, solution, found, role, edition, libraries, script };
        crate_.corrected(toolchain)
    };
    let mut first = None;
    for edition in editions(&solution.kind) {
        match attempt(edition, &libraries)? {
            Ok(built) => return Ok(Compiled::Built(built)),
            Err(failure) => {
                let again = failure.0.may_be_edition();
                first.get_or_insert(failure);
                if !again {
                    break;
                }
            }
        }
    }
    let (failed, crate_) = first.expect("there is at least one edition");
    if failed.may_be_edition()
        && let Some(libraries) = dependencies::otherwise(solution, &libraries, failed.own_words())
    {
        for edition in editions(&solution.kind).take(OTHER_EDITIONS_MAX) {
            if let Ok(built) = attempt(edition, &libraries)? {
                return Ok(Compiled::Built(built));
            }
        }
    }
    // An unclosed brace, say, reaches into the line that the judge added: what is shown to people
    // must be their own lines only.
    let is_unread = crate_.found.is_unread && failed.complaints() > 0;
    let is_unclear = failed.shows_glue() || failed.is_off() || is_unread;
    let own = if is_unclear { crate_.explain(toolchain)? } else { None };
    Ok(own.unwrap_or(failed).verdict(problem, &crate_.found, solution))
}

/// So many editions are tried once more with another version of a library.
const OTHER_EDITIONS_MAX: usize = 2;

/// The function of a candidate's dylib that runs a job. It bears the name of the file, which nobody
/// can know before it is built: a solution must not bring a function of its own.
pub fn entry(library: &Path) -> String {
    let stem = library.file_stem().unwrap_or_default().to_string_lossy();
    format!("{}_{stem}", glue::ENTRY)
}

/// Compiles a problem's reference, which is trusted, without a sandbox.
///
/// # Errors
///
/// When it does not compile: the problem's or the judge's own trouble.
pub fn reference(
    toolchain: &Toolchain,
    problem: &Problem,
    solution: &Solution,
) -> Result<BuiltReference> {
    let found = signature::find(problem, solution, &[]);
    let edition = editions(&solution.kind).next().expect("at least one");
    let role = Role::Reference;
    let crate_ = Crate {
        problem,
        solution,
        found: found.clone(),
        role,
        edition,
        libraries: Vec::new(),
        script: None,
    };
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

/// A pasted file does not say its edition: most are at home in 2021, some use what came later, and
/// old ones what was taken away since. What a manifest states is what cargo would use.
fn editions(kind: &Kind) -> impl Iterator<Item = String> {
    let editions: Vec<String> = match kind {
        Kind::Crate { edition, edition_is_stated: true, .. } => vec![edition.clone()],
        Kind::Crate { edition, .. } => {
            let others = ["2021", "2024"].map(str::to_owned);
            let others = others.into_iter().filter(|other| other != edition);
            std::iter::once(edition.clone()).chain(others).collect()
        }
        Kind::BareFile => ["2021", "2024", "2018", "2015"].map(str::to_owned).into(),
    };
    editions.into_iter()
}

#[derive(Clone)]
struct Crate<'a> {
    problem: &'a Problem,
    solution: &'a Solution,
    found: Found,
    role: Role,
    edition: String,
    libraries: Vec<Used>,
    script: Option<&'a Script>,
}

/// Where a solution's files seem to lie while it is compiled: the user's own path is put in its
/// place when something is shown, so that a build does not depend on where the file lies.
pub const SHOWN_FOLDER: &str = "/judged/";

/// Changes when the way of building does: older builds are then not used.
const CACHE_FORMAT: &str = "judge build 3";

/// What the linker sends through the harness, in every candidate.
const WRAPPED: &str = "malloc,calloc,realloc,posix_memalign,write,writev,getrandom,clock_gettime,pthread_create,syscall,dlsym";

/// What the linker sends through the harness as well in the metered build.
const WRAPPED_METERED: &str =
    "free,memcpy,memmove,memset,memcmp,bcmp,strncpy,memchr,memrchr,strlen,strnlen";

/// Where compilers look for a linker; the user's own search path is no business of a stranger's.
const SEARCH_PATH: &str = "/usr/local/bin:/usr/bin:/bin";

/// The dylib inside the build's folder.
const ARTEFACT: &str = "solution.so";

/// Bounds one run of the compiler on one solution. An honest one takes a few seconds on a slow
/// machine; on the clock a build may wait for many others.
fn limits() -> Limits {
    let cpu = Duration::from_secs(20);
    Limits { cpu, wall: 30 * cpu, ..Limits::for_builds() }
}

/// How often the glue is written anew after the compiler's complaints of it.
const CORRECTIONS_MAX: usize = 3;

impl Crate<'_> {
    /// Both dylibs; where only the glue does not fit, it is corrected by what the compiler says.
    fn corrected(self, toolchain: &Toolchain) -> Result<Result<Built, (Failed, Self)>> {
        let first = match self.both(toolchain)? {
            Ok(built) => return Ok(Ok(built)),
            Err(failed) => failed,
        };
        let mut corrected = self.clone();
        let mut last = first.clone();
        for _ in 0..CORRECTIONS_MAX {
            if !last.correct(self.problem, &mut corrected.found) {
                break;
            }
            last = match corrected.both(toolchain)? {
                Ok(built) => return Ok(Ok(built)),
                Err(failed) => failed,
            };
        }
        let says_more = last.complaints() < first.complaints() && !last.misses_class();
        Ok(Err(if says_more { (last, corrected) } else { (first, self) }))
    }

    /// Both dylibs, built at the same time.
    fn both(&self, toolchain: &Toolchain) -> Result<Result<Built, Failed>> {
        let (plain, metered) = rayon::join(
            || self.build(toolchain, Flavour::Plain),
            || self.build(toolchain, Flavour::Metered),
        );
        Ok(match (plain?, metered?) {
            (Ok(plain), Ok(metered)) => Ok(Built { plain, metered }),
            (Err(failed), _) | (_, Err(failed)) => Err(failed),
        })
    }

    /// The dylib, from the cache or built now.
    fn build(&self, toolchain: &Toolchain, flavour: Flavour) -> Result<Result<PathBuf, Failed>> {
        let harness = toolchain.harness(flavour)?;
        let glue = glue::source(self.problem, &self.found, self.role);
        let mut flags = self.flags(flavour);
        if cfg!(target_os = "linux") && flavour == Flavour::Metered {
            let unseen = toolchain.unseen()?;
            flags.extend(unseen.iter().map(|name| format!("-Clink-arg=-Wl,--wrap={name}")));
        }
        let key = self.fingerprint(toolchain, &harness, &glue, &flags)?;
        let folder = toolchain.cache.join("builds").join(&key[..2]);
        let library = folder.join(format!("{}.so", &key[2..34]));
        if artefact::is_whole(&library) {
            toolchain::used(&library);
            return Ok(Ok(library));
        }
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("{}: cannot be made", folder.display()))?;
        let work = toolchain.work_folder("build-")?;
        let out = work.path().join("out");
        std::fs::create_dir(&out)?;
        let source = work.path().join("source");
        // A name that the solution cannot know: it must not run the harness on a job of its own.
        let name = format!("{}_{}", glue::HARNESS, &key[34..]);
        let entry = match self.role {
            Role::Candidate => entry(&library),
            Role::Reference => glue::ENTRY.to_owned(),
        };
        let text = glue.replacen(glue::HARNESS, &name, 1).replacen(glue::ENTRY, &entry, 1);
        // Nor may it read what the glue says, or have a module of its name.
        let hidden = source.join(&key[34..]);
        std::fs::create_dir_all(&hidden)?;
        let glue = hidden.join(glue::FILE);
        std::fs::write(&glue, text)?;
        let root = self.write_sources(&source, Some(&glue))?;
        let mut args: Vec<OsString> = flags.into_iter().map(OsString::from).collect();
        args.push(extern_argument(&name, &harness.join("libjudge_harness.rlib")));
        let mut readable = vec![toolchain.sysroot.clone(), harness, source.clone()];
        self.add_inputs(toolchain, flavour, &mut args, &mut readable)?;
        args.extend(remapped(&source, &hidden));
        if let Some(linker) = self.linker(work.path())? {
            let mut argument = OsString::from("-Clinker=");
            argument.push(&linker);
            args.push(argument);
            readable.push(linker);
        }
        args.push("-o".into());
        args.push(out.join(ARTEFACT).into());
        args.push(root.into());
        let ended = match self.role {
            Role::Candidate => {
                let env = self.variables(&source);
                build_inside(toolchain, &args, &env, &readable, &out)?
            }
            Role::Reference => build_plainly(toolchain, &args, &out)?,
        };
        if ended.exit != Exit::Code(0) {
            // A compiler or linker without room may end in any way, and the candidate is innocent.
            if toolchain.is_full() {
                bail!(toolchain.full_disk());
            }
            return Ok(Err(Failed::read(&ended, &limits(), &toolchain.cache)));
        }
        if flavour == Flavour::Plain
            && self.is_to_be_explained()
            && let Some(own) = self.explain(toolchain)?
        {
            return Ok(Err(own));
        }
        let taken = artefact::take(&out, ARTEFACT, &library, Some(&entry))
            .with_context(|| format!("{}: cannot be written", library.display()))?;
        match taken {
            Taken::Whole => {
                toolchain.added(&library);
                Ok(Ok(library))
            }
            Taken::Nothing if toolchain.is_full() => bail!(toolchain.full_disk()),
            Taken::Nothing => Ok(Err(Failed::read(&ended, &limits(), &toolchain.cache))),
            Taken::Foreign => Ok(Err(Failed::off())),
        }
    }

    /// Whether a build that ends well says too little: the root may be no Rust without the line that
    /// the judge adds, or break lints that are capped for the glue's sake.
    fn is_to_be_explained(&self) -> bool {
        self.role == Role::Candidate && (self.found.is_unread || self.found.forbids_lints)
    }

    /// A linker without the variables that a build script asks for: they would steer it.
    fn linker(&self, work: &Path) -> Result<Option<PathBuf>> {
        if self.script.is_none_or(|script| script.variables.is_empty()) {
            return Ok(None);
        }
        let path = work.join("linker");
        std::fs::write(&path, LINKER)?;
        std::fs::set_permissions(&path, Permissions::from_mode(0o755))?;
        Ok(Some(path))
    }

    /// What the compiler says about the solution alone; `None` if it has nothing against it.
    fn explain(&self, toolchain: &Toolchain) -> Result<Option<Failed>> {
        let work = toolchain.work_folder("explain-")?;
        let (source, out) = (work.path().join("source"), work.path().join("out"));
        std::fs::create_dir(&out)?;
        let root = self.write_sources(&source, None)?;
        let is_paste = self.solution.kind == Kind::BareFile;
        if is_paste {
            std::fs::write(&root, signature::without_last_comments(self.solution.root_text()))?;
        }
        let mut args: Vec<OsString> =
            ["--crate-type=lib", "--error-format=json", "-Awarnings"].map(OsString::from).into();
        args.extend(self.own_flags().into_iter().map(OsString::from));
        args.push("--emit=metadata".into());
        let mut readable = vec![toolchain.sysroot.clone(), source.clone()];
        self.add_inputs(toolchain, Flavour::Plain, &mut args, &mut readable)?;
        args.extend(remapped(&source, &source));
        args.push(root.into());
        let env = self.variables(&source);
        let mut ended = build_inside(toolchain, &args, &env, &readable, &out)?;
        if is_paste {
            // Nothing in it need be `pub`: it is the glue that uses it.
            diagnose::forget_lint(&mut ended, "dead_code");
        }
        let failed = Failed::read(&ended, &limits(), &toolchain.cache);
        Ok((ended.exit != Exit::Code(0) && !failed.is_silent()).then_some(failed))
    }

    fn add_inputs(
        &self,
        toolchain: &Toolchain,
        flavour: Flavour,
        args: &mut Vec<OsString>,
        readable: &mut Vec<PathBuf>,
    ) -> Result<()> {
        for Used { name, library } in &self.libraries {
            let prepared = dependencies::prepared(toolchain, library, flavour)?;
            args.push(extern_argument(name, &prepared.file));
            let mut search = OsString::from("-Ldependency=");
            search.push(&prepared.folder);
            args.push(search);
            readable.push(prepared.folder);
        }
        if let Some(script) = self.script {
            args.extend(script.cfgs.iter().map(|cfg| format!("--cfg={cfg}").into()));
            readable.push(script.generated());
        }
        Ok(())
    }

    /// What `env!` finds.
    fn variables(&self, source: &Path) -> Vec<(OsString, OsString)> {
        let mut all = match &self.solution.kind {
            Kind::BareFile => Vec::new(),
            Kind::Crate { variables, .. } => crate_variables(variables, &source.join("judged")),
        };
        if let Some(script) = self.script {
            let own = script.variables.iter();
            all.extend(own.map(|(name, value)| (name.into(), value.into())));
            all.push(("OUT_DIR".into(), script.generated().into()));
        }
        all
    }

    fn flags(&self, flavour: Flavour) -> Vec<String> {
        let mut flags: Vec<String> = [
            "--crate-type=cdylib",
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
        if flavour != Flavour::Metered {
            // One unit takes less work than several and a link-time optimisation between them. What is
            // counted depends on how the code is cut: the metered build stays as it is.
            flags.push("-Ccodegen-units=1".to_owned());
        }
        flags.extend(self.own_flags());
        // The glue is not the author's code: what the author forbids himself is not forbidden to it.
        if self.found.forbids_lints {
            flags.push("--cap-lints=allow".to_owned());
        }
        if cfg!(target_os = "linux") && flavour != Flavour::Reference {
            for name in WRAPPED.split(',') {
                flags.push(format!("-Clink-arg=-Wl,--wrap={name}"));
            }
            flags.push("-Clink-arg=-Wl,-Bsymbolic".to_owned());
        }
        if flavour == Flavour::Metered {
            flags.extend(METERED_FLAGS.map(str::to_owned));
            for name in WRAPPED_METERED.split(',') {
                flags.push(format!("-Clink-arg=-Wl,--wrap={name}"));
            }
        }
        flags
    }

    /// What its author chose.
    fn own_flags(&self) -> Vec<String> {
        let name = self.found.crate_name.as_deref().filter(|name| is_plain(name));
        let mut flags = vec![
            format!("--crate-name={}", name.unwrap_or("solution")),
            format!("--edition={}", self.edition),
        ];
        if let Kind::Crate { features, .. } = &self.solution.kind {
            flags.extend(features.iter().map(|feature| format!("--cfg=feature=\"{feature}\"")));
        }
        flags
    }

    fn fingerprint(
        &self,
        toolchain: &Toolchain,
        harness: &Path,
        glue: &str,
        flags: &[String],
    ) -> Result<String> {
        let mut hash = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        };
        part(CACHE_FORMAT.as_bytes());
        if self.role == Role::Candidate {
            part(toolchain.secret()?);
        }
        part(toolchain.version.as_bytes());
        part(harness.as_os_str().as_encoded_bytes());
        part(glue.as_bytes());
        part(&(flags.len() as u64).to_le_bytes());
        flags.iter().for_each(|flag| part(flag.as_bytes()));
        part(&(self.libraries.len() as u64).to_le_bytes());
        for Used { name, library } in &self.libraries {
            [name, library.name, library.version].iter().for_each(|text| part(text.as_bytes()));
        }
        part(&(self.solution.root as u64).to_le_bytes());
        for SourceFile { path, bytes } in &self.solution.files {
            part(path.as_bytes());
            part(bytes);
        }
        Ok(hex(&hash.finalize()))
    }

    /// Writes the files, with the glue joined to the root if there is one; answers the root's path.
    fn write_sources(&self, sources: &Path, glue: Option<&Path>) -> Result<PathBuf> {
        let folder = write_files(sources, self.solution)?;
        let root = folder.join(&self.solution.files[self.solution.root].path);
        if let Some(glue) = glue {
            std::fs::write(&root, self.joined(glue))?;
        }
        Ok(root)
    }

    /// The root file with one line more; all other lines keep their numbers.
    fn joined(&self, glue: &Path) -> String {
        let text = self.solution.root_text();
        let path = glue.display().to_string();
        let folder = glue.parent().and_then(Path::file_name).unwrap_or_default();
        let name = folder.to_string_lossy();
        // An attribute that dangles at the end falls on a constant, and not on the glue.
        let join = format!("const _: () = (); #[path = {path:?}] mod {}_{name};", glue::MODULE);
        match self.found.insert_at {
            Some(at) => format!("{} {join} {}", &text[..at], &text[at..]),
            None => format!("{text}\n{join}\n"),
        }
    }
}

/// Makes the compiler count what is run.
const METERED_FLAGS: [&str; 3] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=3",
    "-Cllvm-args=-sanitizer-coverage-trace-pc-guard",
];

/// Writes the solution's files as they are; answers their folder.
fn write_files(sources: &Path, solution: &Solution) -> Result<PathBuf> {
    let folder = sources.join("judged");
    std::fs::create_dir_all(&folder)?;
    for SourceFile { path, bytes } in &solution.files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().expect("inside the folder"))?;
        std::fs::write(&path, bytes)?;
    }
    Ok(folder)
}

/// What cargo tells every crate.
fn crate_variables(own: &[(String, String)], folder: &Path) -> Vec<(OsString, OsString)> {
    let mut all: Vec<(OsString, OsString)> =
        own.iter().map(|(name, value)| (name.into(), value.into())).collect();
    all.push(("CARGO_MANIFEST_DIR".into(), folder.into()));
    all
}

/// Starts the linker with nothing around it but what the judge says.
const LINKER: &str = "#!/bin/sh\n\
    exec env -i PATH=\"$PATH\" TMPDIR=\"${TMPDIR:-/tmp}\" LC_ALL=C cc \"$@\"\n";

/// Whether a crate may be called so; of another name rustc itself complains.
fn is_plain(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn extern_argument(name: &str, file: &Path) -> OsString {
    let mut argument = OsString::from(format!("--extern={name}="));
    argument.push(file);
    argument
}

/// Shows neutral folders for the build's own. The last one that fits counts.
fn remapped(source: &Path, hidden: &Path) -> [OsString; 3] {
    let remap = |from: &Path, to: &str| {
        let mut argument = OsString::from("--remap-path-prefix=");
        argument.push(from);
        argument.push(format!("={to}"));
        argument
    };
    let glue = remap(hidden, "/judge");
    [
        remap(source, "/judge"),
        glue,
        remap(&source.join("judged"), SHOWN_FOLDER.trim_end_matches('/')),
    ]
}

/// Runs the compiler on a stranger's sources.
fn build_inside(
    toolchain: &Toolchain,
    args: &[OsString],
    variables: &[(OsString, OsString)],
    readable: &[PathBuf],
    out: &Path,
) -> Result<BuildEnded> {
    let mut env = variables.to_vec();
    env.push(("PATH".into(), SEARCH_PATH.into()));
    if !toolchain.tier.full {
        // There may be no private `/tmp` for the linker's notes. By this name, the working folder, it
        // is found even below a folder that the linker may not enter.
        env.push(("TMPDIR".into(), ".".into()));
    }
    let program = toolchain.rustc.as_path();
    let limits = limits();
    let build = Build { program, args, env: &env, readable, writable: out, limits: &limits };
    sandbox::run_build(&build, &toolchain.tier)
        .with_context(|| format!("{} cannot be run in the build sandbox", program.display()))
}

/// Runs the compiler on sources that are as trusted as the judge.
fn build_plainly(toolchain: &Toolchain, args: &[OsString], out: &Path) -> Result<BuildEnded> {
    let run = Command::new(&toolchain.rustc)
        .args(args)
        .current_dir(out)
        .env_remove("RUSTFLAGS")
        .output()
        .with_context(|| format!("{} cannot be started", toolchain.rustc.display()))?;
    Ok(BuildEnded {
        exit: Exit::Code(run.status.code().unwrap_or(1)),
        stdout: run.stdout,
        stderr: run.stderr,
        cpu_time: Duration::ZERO,
        wall_time: Duration::ZERO,
        peak_memory_bytes: 0,
    })
}
