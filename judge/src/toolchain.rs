//! Finds the user's Rust compiler and prebuilds the harness for it.

mod blind;
mod room;
mod secret;
mod version;
mod work;

use crate::sandbox::{self, Tier};
use anyhow::{Context, Result, bail};
use room::Room;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

pub use room::used;
pub use work::WorkFolder;

/// A Rust compiler and the folder of what was built with it.
#[derive(Debug)]
pub struct Toolchain {
    /// The compiler itself, not a proxy that chooses one by folder.
    pub rustc: PathBuf,
    /// The toolchain's cargo.
    pub cargo: PathBuf,
    /// The toolchain's folder.
    pub sysroot: PathBuf,
    /// `rustc -vV`.
    pub version: String,
    /// Where builds are kept.
    pub cache: PathBuf,
    /// What the build sandbox can do here.
    pub tier: Tier,
    /// Whether a solution's build script and procedural macros are run, inside the build sandbox.
    pub build_scripts: bool,
    harness: OnceLock<Result<PathBuf, String>>,
    secret: OnceLock<Vec<u8>>,
    room: Room,
}

/// What a dylib is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flavour {
    /// Answers and timing.
    Plain,
    /// Steps, bytes, branches.
    Metered,
    /// Loaded by the judge.
    Reference,
}

impl Flavour {
    /// The folder's and file's name.
    pub fn name(self) -> &'static str {
        match self {
            Flavour::Plain => "plain",
            Flavour::Metered => "metered",
            Flavour::Reference => "reference",
        }
    }

    /// The compiler's flags, for the harness and for solutions alike.
    fn flags(self) -> &'static [&'static str] {
        match self {
            Flavour::Plain => &[],
            Flavour::Metered => &["--cfg", "metered"],
            Flavour::Reference => &["--cfg", "reference"],
        }
    }
}

impl Toolchain {
    /// Finds `rustc` on the search path.
    ///
    /// # Errors
    ///
    /// When there is none, or the cache folder cannot be made.
    pub fn find() -> Result<Toolchain> {
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        // Beside the first look at the compiler: both start processes and wait for them.
        let probing = std::thread::spawn(sandbox::probe);
        let sysroot = PathBuf::from(answer_of(Command::new(&rustc).args(["--print", "sysroot"]))?);
        let direct = sysroot.join("bin/rustc");
        let rustc = if direct.is_file() { direct } else { PathBuf::from(rustc) };
        let cache = cache_folder()?;
        std::fs::create_dir_all(&cache).with_context(|| {
            format!(
                "{}: the cache folder cannot be made; set JUDGE_CACHE to a folder that can",
                cache.display()
            )
        })?;
        let version = version::of(&rustc, &cache, || answer_of(Command::new(&rustc).arg("-vV")))?;
        sweep(&cache);
        Room::look_through_at_start(&cache);
        let cargo = sysroot.join("bin/cargo");
        // Told before anything is built: a folder that exists may still be somebody else's.
        drop(WorkFolder::make(&cache, "build-").with_context(|| unwritable(&cache))?);
        let (harness, secret, room) = (OnceLock::new(), OnceLock::new(), Room::default());
        let tier = probing.join().unwrap_or_else(|_| sandbox::probe());
        let build_scripts = true;
        Ok(Toolchain {
            rustc,
            cargo,
            sysroot,
            version,
            cache,
            tier,
            build_scripts,
            harness,
            secret,
            room,
        })
    }

    /// The folder with `libjudge_harness.rlib` for this flavour, built at first use.
    ///
    /// # Errors
    ///
    /// When the harness cannot be built: the judge's own trouble.
    pub fn harness(&self, flavour: Flavour) -> Result<PathBuf> {
        let folder =
            self.harness.get_or_init(|| self.build_harness().map_err(|e| format!("{e:#}")));
        match folder {
            Ok(folder) => {
                used(folder);
                Ok(folder.join(flavour.name()))
            }
            Err(_) if self.is_full() => bail!(self.full_disk()),
            Err(error) => bail!("the harness does not build with {}: {error}", self.version_line()),
        }
    }

    /// What nobody but the judge knows, and every judge with this cache: names that are made of it
    /// cannot be guessed by a solution.
    ///
    /// # Errors
    ///
    /// When the cache cannot be written: the judge's own trouble.
    pub fn secret(&self) -> Result<&[u8]> {
        if let Some(secret) = self.secret.get() {
            return Ok(secret);
        }
        let secret = secret::of(&self.cache).with_context(|| unwritable(&self.cache))?;
        Ok(self.secret.get_or_init(|| secret))
    }

    /// The symbols of precompiled functions whose costs the harness counts.
    ///
    /// # Errors
    ///
    /// When the harness cannot be built or read: the judge's own trouble.
    pub fn unseen(&self) -> Result<Vec<String>> {
        let file = self.harness(Flavour::Metered)?.join("..").join(UNSEEN_FILE);
        let text = std::fs::read_to_string(&file)
            .with_context(|| format!("{}: cannot be read", file.display()))?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// `rustc 1.95.0 (…)`.
    pub fn version_line(&self) -> &str {
        self.version.lines().next().unwrap_or("rustc")
    }

    /// `x86_64-unknown-linux-gnu`.
    pub fn host(&self) -> &str {
        self.version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default()
    }

    /// Notes that a build was added to the cache: others may have to go.
    pub fn added(&self, build: &Path) {
        self.room.added(build, &self.cache);
    }

    /// A folder for one build, which goes with the value.
    ///
    /// # Errors
    ///
    /// When the cache cannot be written.
    pub fn work_folder(&self, prefix: &str) -> Result<WorkFolder> {
        WorkFolder::make(&self.cache, prefix).with_context(|| unwritable(&self.cache))
    }

    /// Whether the cache's disk has less room than a build takes.
    pub fn is_full(&self) -> bool {
        let room = rustix::fs::statvfs(&self.cache);
        room.is_ok_and(|room| room.f_bavail.saturating_mul(room.f_frsize) < ROOM_BYTES_MIN)
    }

    /// What is said then.
    pub fn full_disk(&self) -> String {
        let cache = self.cache.display();
        format!(
            "{cache}: a build failed, and its disk is full; free some space, or set JUDGE_CACHE to another folder"
        )
    }

    fn build_harness(&self) -> Result<PathBuf> {
        let mut hash = Sha256::new();
        hash.update(&self.version);
        hash.update(include_str!("toolchain/blind.rs"));
        for (path, text) in crate::builtin::harness_files() {
            hash.update(path);
            hash.update(text);
        }
        let key = hex(&hash.finalize());
        let folder = self.cache.join("harness").join(&key[..32]);
        if folder.is_dir() {
            return Ok(folder);
        }
        let work = self.work_folder("harness-")?;
        let sources = work.path().join("source");
        std::fs::create_dir_all(&sources)?;
        for (path, text) in crate::builtin::harness_files() {
            if let Some(name) = path.strip_prefix("src/") {
                std::fs::write(sources.join(name), text)?;
            }
        }
        let unseen = blind::symbols(&self.rustc, work.path())?;
        std::fs::write(sources.join("blind.rs"), blind::source(&unseen))?;
        let names: Vec<&str> = unseen.iter().map(|symbol| symbol.name.as_str()).collect();
        std::fs::write(work.path().join(UNSEEN_FILE), names.join("\n"))?;
        use rayon::prelude::*;
        [Flavour::Plain, Flavour::Metered, Flavour::Reference]
            .par_iter()
            .try_for_each(|flavour| self.build_flavour(*flavour, work.path(), &sources))?;
        std::fs::create_dir_all(folder.parent().expect("inside the cache"))?;
        // Another judge may have been faster: its harness is the same.
        match work.keep_as(&folder) {
            Err(error) if !folder.is_dir() => Err(error.into()),
            _ => Ok(folder),
        }
    }

    fn build_flavour(&self, flavour: Flavour, work: &Path, sources: &Path) -> Result<()> {
        let folder = work.join(flavour.name());
        std::fs::create_dir_all(&folder)?;
        let output = Command::new(&self.rustc)
            .args(["--edition", "2024", "--crate-type", "rlib", "--crate-name", "judge_harness"])
            .args(["-Copt-level=3", "-Cpanic=unwind", "-Awarnings", "--cfg", "judged"])
            .args(flavour.flags())
            .arg(format!("--remap-path-prefix={}=/judge", sources.display()))
            .arg("--out-dir")
            .arg(&folder)
            .arg(sources.join("lib.rs"))
            .current_dir(&folder)
            .output()?;
        if !output.status.success() {
            bail!("{}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(())
    }
}

/// Lists the precompiled functions that the metered harness stands in front of.
const UNSEEN_FILE: &str = "unseen.txt";

fn unwritable(cache: &Path) -> String {
    format!(
        "{}: the cache folder cannot be written; free some space, or set JUDGE_CACHE to another folder",
        cache.display()
    )
}

/// With less room than this a failed build says nothing about its solution.
const ROOM_BYTES_MIN: u64 = 32 << 20;

/// Builds of a judge that was killed are left; nobody needs them after this time.
const LEFT_BEHIND: Duration = Duration::from_secs(24 * 60 * 60);

/// Removes what killed judges left in the cache. What cannot be removed does no harm.
fn sweep(cache: &Path) {
    for entry in std::fs::read_dir(cache).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_work = WORK_PREFIXES.iter().any(|p| name.to_string_lossy().starts_with(p));
        let age = entry.metadata().and_then(|about| about.modified()).map(|time| time.elapsed());
        if is_work && matches!(age, Ok(Ok(age)) if age > LEFT_BEHIND) {
            let _ = work::remove(&entry.path());
        }
    }
}

/// How the names of folders for one build begin.
const WORK_PREFIXES: [&str; 5] = ["build-", "explain-", "harness-", "library-", "script-"];

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn answer_of(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| {
        format!(
            "{} cannot be started; install Rust (rustup.rs) or set RUSTC to the compiler",
            command.get_program().display()
        )
    })?;
    if !output.status.success() {
        bail!("{command:?} failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn cache_folder() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("JUDGE_CACHE") {
        return Ok(std::path::absolute(folder)?);
    }
    if let Some(folder) = std::env::var_os("XDG_CACHE_HOME").filter(|f| !f.is_empty()) {
        return Ok(PathBuf::from(folder).join("judge"));
    }
    let home = std::env::var_os("HOME").filter(|f| !f.is_empty());
    let home = home.context("neither HOME nor XDG_CACHE_HOME nor JUDGE_CACHE is set; set JUDGE_CACHE to a folder for builds")?;
    Ok(PathBuf::from(home).join(".cache/judge"))
}
