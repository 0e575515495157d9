//! Runs a compiler on a stranger's sources, with nothing of the machine writable but one folder.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::launch::End;
use super::order::{Order, Task};
use super::supervise::{Surplus, supervise};
use super::{Exit, Limits, Tier};

/// Is one build to run; all paths are absolute and the same inside as outside.
#[derive(Debug, Clone, Copy)]
pub struct Build<'a> {
    /// The compiler itself, not a proxy that picks one: it starts with an empty environment.
    pub program: &'a Path,
    /// Its arguments.
    pub args: &'a [OsString],
    /// Its whole environment.
    pub env: &'a [(OsString, OsString)],
    /// Files and folders that it may read besides the system's programs and libraries: the
    /// toolchain, the sources, dependencies.
    pub readable: &'a [PathBuf],
    /// The build folder: its working directory, and the one place where it may leave files. Where
    /// the judge is root, the folder comes to belong to a user without power: copy out of it, by
    /// fixed names and without following links, what is to be kept.
    pub writable: &'a Path,
    /// Its bounds; [`Limits::for_builds`] suit a compiler.
    pub limits: &'a Limits,
}

/// Is a build's end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuildEnded {
    /// How it ended.
    pub exit: Exit,
    /// What it wrote, up to the limit.
    pub stdout: Vec<u8>,
    /// What it wrote, up to the limit.
    pub stderr: Vec<u8>,
    /// CPU time of the compiler and all that it started.
    pub cpu_time: Duration,
    /// Time from the start of the sandbox to its end.
    pub wall_time: Duration,
    /// The largest memory that one of its processes really used.
    pub peak_memory_bytes: u64,
}

/// Runs a build to its end, and ends whatever it started.
///
/// # Errors
///
/// Only for the judge's own trouble: the sandbox or the compiler could not be started.
pub fn run_build(build: &Build, tier: &Tier) -> io::Result<BuildEnded> {
    let task = Task::Build {
        program: build.program.to_owned(),
        args: build.args.to_vec(),
        env: build.env.to_vec(),
        readable: build.readable.to_vec(),
        writable: build.writable.to_owned(),
    };
    let mut layers = tier.layers;
    layers.fixed_addresses = false;
    let order = Order { task, limits: build.limits.clone(), layers };
    let observed = supervise(&order, None, Surplus::Drop)?;
    let end = End::of(observed, build.limits.cpu, || "a system call".to_owned())?;
    let mut outputs = end.outputs.into_iter();
    let (stdout, stderr) = (outputs.next().unwrap_or_default(), outputs.next().unwrap_or_default());
    let End { exit, cpu_time, wall_time, peak_memory_bytes, .. } = end;
    Ok(BuildEnded { exit, stdout, stderr, cpu_time, wall_time, peak_memory_bytes })
}
