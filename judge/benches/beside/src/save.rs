//! From save to answer: a crate of somebody's own with tests in it, and the judge.

use crate::process::{self, Ended};
use crate::table::seconds;
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The answer to one save.
pub struct Saved {
    pub time: Duration,
    pub caught: bool,
    /// It did not answer by itself.
    pub stopped: bool,
}

impl fmt::Display for Saved {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let what = match *self {
            Saved { stopped: true, .. } => "hangs, stopped at ",
            Saved { caught: true, .. } => "",
            Saved { caught: false, .. } => "**missed** ",
        };
        write!(f, "{what}{}", seconds(self.time))
    }
}

/// So long may `cargo test` take, and a run of the judge.
const TIME_LIMIT: Duration = Duration::from_secs(20);
/// The dependencies are built before the first save.
const WARM_UP_LIMIT: Duration = Duration::from_secs(600);

#[derive(Clone, Copy)]
pub enum Method {
    Examples,
    StateMachine,
    Quick,
}

impl Method {
    pub const ALL: [Method; 3] = [Method::Examples, Method::StateMachine, Method::Quick];

    fn file(self) -> &'static str {
        match self {
            Method::Examples => "examples",
            Method::StateMachine => "state_machine",
            Method::Quick => "quick",
        }
    }
}

/// A crate with one kind of test, into which solutions are saved.
pub struct Crate {
    folder: PathBuf,
    method: Method,
}

impl Crate {
    pub fn new(inside: &Path, method: Method) -> Result<Self> {
        let folder = inside.join(method.file());
        fs::create_dir_all(folder.join("src"))?;
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let own = fs::read_to_string(here.join("Cargo.toml"))?;
        // The same versions, built in the same way; example tests need none of them.
        let wanted = |line: &&str| match method {
            Method::Examples => false,
            Method::StateMachine => line.starts_with("proptest"),
            Method::Quick => line.starts_with("quickcheck"),
        };
        let mut manifest =
            "[package]\nname = \"saved\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n"
                .to_owned();
        own.lines().filter(wanted).for_each(|line| manifest += &format!("{line}\n"));
        if !matches!(method, Method::Examples) {
            let reference = here.join("../../../reference/lru-cache");
            manifest += &format!("reference-lru-cache = {{ path = {reference:?} }}\n");
        }
        fs::write(folder.join("Cargo.toml"), manifest)?;
        fs::copy(here.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        Ok(Crate { folder, method })
    }

    /// With its dependencies built, and a right solution saved that passes.
    pub fn warmed(self, right: &str) -> Result<Self> {
        let ended = self.test(right, WARM_UP_LIMIT)?;
        let passed = ended.status.is_some_and(|status| status.success());
        ensure!(passed, "{right} does not pass the tests of {}", self.method.file());
        Ok(self)
    }

    pub fn save(&self, sample: &str) -> Result<Saved> {
        let ended = self.test(sample, TIME_LIMIT)?;
        let failed = ended.status.is_some_and(|status| !status.success());
        let tested = ended.output.contains("test result:");
        ensure!(!failed || tested, "{sample} does not build with {}", self.method.file());
        Ok(Saved { time: ended.time, caught: failed, stopped: ended.status.is_none() })
    }

    fn test(&self, sample: &str, time_limit: Duration) -> Result<Ended> {
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut text = fs::read_to_string(sample)?;
        let module = |name: &str| {
            let path = sources.join(name).with_extension("rs");
            format!("\n#[cfg(test)]\n#[path = {path:?}]\nmod {name};\n")
        };
        let file = self.method.file();
        text += &module(file);
        if !matches!(self.method, Method::Examples) {
            text += &module("cache");
            let adapter = fs::read_to_string(sources.join("adapter.rs"))?;
            text += &format!("#[cfg(test)]\n{adapter}");
            text += &format!("#[test]\nfn holds() {{ {file}::search::<LRUCache>(1) }}\n");
        }
        fs::write(self.folder.join("src/lib.rs"), text)?;
        let mut command = Command::new(env!("CARGO"));
        command.current_dir(&self.folder).args(["test", "--lib", "--quiet", "--offline"]);
        // A search is worth an optimised build; examples are run as `cargo test` runs them.
        if !matches!(self.method, Method::Examples) {
            command.arg("--release");
        }
        command.env("CARGO_TARGET_DIR", self.folder.with_file_name("target"));
        process::run(&mut command, time_limit)
    }
}

/// The judge, with a cache of its own.
pub struct Judge {
    program: PathBuf,
    folder: PathBuf,
}

pub struct Run {
    pub verdict: String,
    pub calls: u64,
    /// Of the counterexample, if there is one.
    pub length: Option<u64>,
    /// Of the whole process.
    pub time: Duration,
}

impl Judge {
    /// Takes `$JUDGE`, or the release build of this repository.
    pub fn find(inside: &Path) -> Result<Self> {
        let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/release/judge");
        let program = std::env::var_os("JUDGE").map_or(built, PathBuf::from);
        if !program.exists() {
            bail!(
                "{} is missing: build it with `cargo build --release`, or set JUDGE",
                program.display()
            );
        }
        Ok(Judge { program, folder: inside.to_owned() })
    }

    pub fn run(&self, sample: &str, flags: &[&str]) -> Result<Run> {
        let mut command = Command::new(&self.program);
        command.args(["run", "--problem", "lru-cache", "--format", "json"]).args(flags).arg(sample);
        command.env("JUDGE_CACHE", self.folder.join("cache")).env("JUDGE_DATA", &self.folder);
        let ended = process::run(&mut command, WARM_UP_LIMIT)?;
        let report: Value =
            serde_json::from_str(&ended.output).context("the judge printed no JSON")?;
        let result = &report["results"][0];
        let length = result["counterexample"]["calls"].as_array().map(|calls| calls.len() as u64);
        Ok(Run {
            verdict: result["verdict"].as_str().context("no verdict")?.to_owned(),
            calls: result["tests"]["operations"].as_u64().unwrap_or(0),
            length,
            time: ended.time,
        })
    }
}
