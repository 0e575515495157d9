//! A folder for whole runs, with a cache of its own, and what a run in it costs.

use anyhow::{Context, Result, bail, ensure};
use judge::catalogue::Catalogue;
use judge::execute::Subject;
use judge::problem::Problem;
use judge::toolchain::Toolchain;
use serde_json::Value;
use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Made new for one bench, gone with it.
pub struct Folder {
    folder: TempDir,
    cache: PathBuf,
}

impl Folder {
    /// Empty. The first run in it also builds what is built once for a toolchain and a problem, so
    /// no first run of a problem is one to be timed.
    pub fn new() -> Result<Self> {
        let folder = tempfile::tempdir().context("no temporary folder; set TMPDIR to one")?;
        let cache = folder.path().join("cache");
        Ok(Folder { folder, cache })
    }

    /// What builds with this folder's cache.
    pub fn toolchain(&self) -> Result<Toolchain> {
        let mut toolchain = Toolchain::find()?;
        toolchain.cache.clone_from(&self.cache);
        Ok(toolchain)
    }

    /// A file that no cache has seen: the reference with a comment.
    pub fn new_file(&self, problem: &str, name: &str) -> Result<PathBuf> {
        self.new_file_in("files", problem, name)
    }

    pub fn new_file_in(&self, folder: &str, problem: &str, name: &str) -> Result<PathBuf> {
        self.file_with(folder, problem, name, name)
    }

    /// Files with the same comment are the same to a cache.
    pub fn file_with(
        &self,
        folder: &str,
        problem: &str,
        name: &str,
        comment: &str,
    ) -> Result<PathBuf> {
        let path = self.folder.path().join(folder).join(problem).join(name).with_extension("rs");
        write(&path, &format!("{}// {comment}\n", reference(problem)?))?;
        Ok(path)
    }

    pub fn new_crate(&self, problem: &str, name: &str) -> Result<PathBuf> {
        let path = self.folder.path().join("crates").join(name);
        let manifest = format!(
            "[package]\nname = \"solution\"\nedition = \"2024\"\n[workspace]\n\
             [package.metadata.judge]\nproblem = \"{problem}\"\n"
        );
        write(&path.join("Cargo.toml"), &manifest)?;
        write(&path.join("src/lib.rs"), &format!("{}// {name}\n", reference(problem)?))?;
        Ok(path)
    }

    /// Runs the judge on a right solution; the cost, and how many calls were compared.
    pub fn judge(&self, solution: &Path, flags: &[&str]) -> Result<(Cost, u64)> {
        let output = self.folder.path().join("run.json");
        let mut judge = self.command("run");
        judge.args(["--format", "json"]).args(flags).arg(solution).stdout(File::create(&output)?);
        let cost = Cost::of(&mut judge)?;
        let report: Value = serde_json::from_str(&fs::read_to_string(output)?)?;
        let result = &report["results"][0];
        ensure!(
            result["verdict"] == "accepted",
            "{} is not accepted: {result}",
            solution.display()
        );
        let calls = result["tests"]["operations"].as_u64().context("no count of calls")?;
        Ok((cost, calls))
    }

    pub fn grade(&self, folder: &str, flags: &[&str]) -> Result<Cost> {
        let mut judge = self.command("grade");
        let solutions = self.folder.path().join(folder);
        let journal = self.folder.path().join("journal");
        judge.args(flags).arg("--journal").arg(journal).arg(solutions);
        Cost::of(judge.arg("--allow-weak-sandbox").stdout(Stdio::null()))
    }

    /// Builds a file as plain as can be. Whatever is not reached from an exported function would
    /// not be compiled, so one is added that names the methods.
    pub fn rustc(&self, problem: &str, file: &Path) -> Result<Cost> {
        let judged = Catalogue::new(None)?.judged(problem)?;
        let Problem { class, methods, .. } = &judged.problem;
        let methods = methods.iter().map(|method| method.name.as_str()).chain(["new"]);
        let methods: String =
            methods.map(|name| format!("{class}::{name} as *const (), ")).collect();
        let export = format!(
            "#[unsafe(no_mangle)] pub fn export() {{ std::hint::black_box([{methods}]); }}\n"
        );
        let plain = self.folder.path().join("plain.rs");
        write(&plain, &(fs::read_to_string(file)? + &export))?;
        let mut rustc = Command::new("rustc");
        rustc.args(["-O", "--edition=2024", "--crate-type=cdylib", "-Awarnings", "-o"]);
        Cost::of(rustc.arg(plain.with_extension("so")).arg(plain))
    }

    fn command(&self, verb: &str) -> Command {
        let mut judge = Command::new(env!("CARGO_BIN_EXE_judge"));
        judge.arg(verb).env("JUDGE_CACHE", &self.cache).env("JUDGE_DATA", self.folder.path());
        judge
    }
}

/// What a process took.
#[derive(Clone, Copy, Default)]
pub struct Cost {
    pub wall: Duration,
    /// With all that it waited for.
    pub cpu: Duration,
    /// Of itself alone.
    pub peak_bytes: u64,
}

impl Cost {
    pub const MAX: Cost = Cost { wall: Duration::MAX, cpu: Duration::MAX, peak_bytes: 0 };

    /// The quieter of two rounds in each respect, but the larger memory.
    pub fn min(self, other: Cost) -> Cost {
        Cost {
            wall: self.wall.min(other.wall),
            cpu: self.cpu.min(other.cpu),
            peak_bytes: self.peak_bytes.max(other.peak_bytes),
        }
    }

    /// Runs a command that must succeed.
    pub fn of(command: &mut Command) -> Result<Cost> {
        let began = Instant::now();
        let child =
            command.stderr(Stdio::null()).spawn().with_context(|| format!("{command:?}"))?;
        let id = child.id();
        let watch = std::thread::spawn(move || peak_bytes(id));
        let mut status = 0;
        // SAFETY: all zero is a valid `rusage`.
        let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
        // SAFETY: both pointers are to our own variables; nobody else waits for this child.
        let waited = unsafe { libc::wait4(id as i32, &mut status, 0, &mut usage) };
        let wall = began.elapsed();
        if waited < 0 || status != 0 {
            bail!("{command:?} ended with status {status:#x}");
        }
        let time =
            |time: libc::timeval| Duration::new(time.tv_sec as u64, time.tv_usec as u32 * 1000);
        let cpu = time(usage.ru_utime) + time(usage.ru_stime);
        let peak_bytes = watch.join().expect("watching does not panic");
        Ok(Cost { wall, cpu, peak_bytes })
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (wall, cpu) = (self.wall.as_secs_f64(), self.cpu.as_secs_f64());
        write!(f, "{wall:.2} s | {cpu:.2} s | {} MB", self.peak_bytes >> 20)
    }
}

/// The most memory that a process is seen to have had until it ends. `wait4` will not do: there
/// the bench's own memory counts, from before `exec`.
fn peak_bytes(process: u32) -> u64 {
    let mut peak_kb = 0;
    while let Ok(status) = fs::read_to_string(format!("/proc/{process}/status")) {
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        // A process that has ended has no memory.
        let Some(number) = line.and_then(|line| line.trim().split(' ').next()) else { break };
        peak_kb = number.parse().unwrap_or(peak_kb).max(peak_kb);
        std::thread::sleep(Duration::from_millis(2));
    }
    peak_kb * 1024
}

/// The library in which a subject's candidate is.
pub fn library<'a>(subject: &Subject<'a>) -> &'a Path {
    &subject.built.plain
}

fn reference(problem: &str) -> Result<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../reference");
    let path = root.join(problem).join("src/lib.rs");
    fs::read_to_string(&path).with_context(|| path.display().to_string())
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::create_dir_all(path.parent().context("a file lies in a folder")?)?;
    Ok(fs::write(path, text)?)
}
