//! Compiles and runs a solution's build script: a stranger's program, inside the build sandbox.

use super::diagnose::Failed;
use super::{artefact, build_inside, limits, neutral, remapped};
use crate::plain;
use crate::sandbox::{self, Build, Exit, Limits};
use crate::solution::{Kind, Solution};
use crate::toolchain::{Toolchain, WorkFolder};
use anyhow::{Context, Result, bail};
use artefact::Taken;
use std::ffi::OsString;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What a build script left for the compiler.
#[derive(Debug)]
pub(super) struct Script {
    work: WorkFolder,
    /// What it switches on: `fast`, `level="3"`.
    pub cfgs: Vec<String>,
    /// Variables that the compiler sees.
    pub variables: Vec<(String, String)>,
}

/// The script itself, when it is compiled.
const PROGRAM: &str = "build-script";
/// What it prints beyond this is not shown.
const SHOWN_CHARS_MAX: usize = 4_000;
/// The folder of the files that it makes.
const GENERATED: &str = "generated";

/// Bounds a script that runs. An honest one writes a file or two, and may ask a compiler first.
fn script_limits() -> Limits {
    let cpu = Duration::from_secs(10);
    Limits { cpu, asleep: cpu, wall: 6 * cpu, ..Limits::for_builds() }
}

impl Script {
    /// The folder of the files that it made.
    pub fn generated(&self) -> PathBuf {
        self.work.path().join(GENERATED)
    }
}

/// Runs the solution's build script, where it has one.
///
/// # Errors
///
/// The judge's own trouble.
pub(super) fn run(
    toolchain: &Toolchain,
    solution: &Solution,
) -> Result<Result<Option<Script>, Failed>> {
    let Kind::Crate { edition, variables, build_script: Some(script), .. } = &solution.kind else {
        return Ok(Ok(None));
    };
    if !toolchain.build_scripts {
        return Ok(Err(Failed::stopped_by(format!(
            "its build script {script:?} is not run here; remove it, or judge with --allow-build-scripts"
        ))));
    }
    let work = toolchain.work_folder("script-")?;
    let (source, out) = (work.path().join("source"), work.path().join("out"));
    super::write_files(&source, solution)?;
    std::fs::create_dir(&out)?;
    std::fs::create_dir(work.path().join(GENERATED))?;
    let mut args: Vec<OsString> =
        ["--crate-type=bin", "--crate-name=build_script_build", "--error-format=json"]
            .map(OsString::from)
            .into();
    args.push("-Awarnings".into());
    args.push(format!("--edition={edition}").into());
    args.extend(remapped(&source, &source));
    args.push("-o".into());
    args.push(out.join(PROGRAM).into());
    args.push(source.join("judged").join(script).into());
    let readable = [toolchain.sysroot.clone(), source.clone()];
    let ended = build_inside(toolchain, &args, &[], &readable, &out)?;
    let program = work.path().join(PROGRAM);
    if ended.exit != Exit::Code(0) || artefact::take(&out, PROGRAM, &program, None)? != Taken::Whole
    {
        if toolchain.is_full() {
            bail!(toolchain.full_disk());
        }
        return Ok(Err(Failed::read(&ended, &limits(), &toolchain.cache)));
    }
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755))?;
    start(toolchain, work, variables, &program, &source)
}

fn start(
    toolchain: &Toolchain,
    work: WorkFolder,
    own: &[(String, String)],
    program: &Path,
    source: &Path,
) -> Result<Result<Option<Script>, Failed>> {
    let generated = work.path().join(GENERATED);
    let limits = script_limits();
    let env = variables(toolchain, own, &generated, &source.join("judged"));
    let readable = [toolchain.sysroot.clone(), source.to_owned(), program.to_owned()];
    let build = Build {
        program,
        args: &[],
        env: &env,
        readable: &readable,
        writable: &generated,
        limits: &limits,
    };
    let ended = sandbox::run_build(&build, &toolchain.tier)
        .context("a build script cannot be run in the build sandbox")?;
    if ended.exit != Exit::Code(0) {
        let said = neutral::text(&String::from_utf8_lossy(&ended.stderr), &toolchain.cache);
        let said = plain::text(&said, SHOWN_CHARS_MAX);
        let how = match ended.exit {
            Exit::Code(code) => format!("with exit code {code}"),
            Exit::Signal(signal) => format!("by signal {signal}"),
            Exit::CpuTime | Exit::WallTime => "at its time limit".to_owned(),
            Exit::Output => "early: it wrote too much".to_owned(),
            other => format!("early ({other:?})"),
        };
        return Ok(Err(Failed::stopped_by(format!("the build script ended {how}\n{said}"))));
    }
    if let Some(name) = artefact::special_file(&generated)? {
        let name = plain::line(&name, SHOWN_CHARS_MAX);
        let reason =
            format!("its build script made {name}, which is no file or folder that can be read");
        return Ok(Err(Failed::stopped_by(reason)));
    }
    let (cfgs, variables) = instructions(&String::from_utf8_lossy(&ended.stdout));
    Ok(Ok(Some(Script { work, cfgs, variables })))
}

/// What cargo tells a script, as far as it is true here.
fn variables(
    toolchain: &Toolchain,
    own: &[(String, String)],
    out: &Path,
    crate_: &Path,
) -> Vec<(OsString, OsString)> {
    let mut all: Vec<(OsString, OsString)> = super::crate_variables(own, crate_);
    let host = toolchain.host();
    for (name, value) in [
        ("PATH", super::SEARCH_PATH),
        ("TARGET", host),
        ("HOST", host),
        ("PROFILE", "release"),
        ("OPT_LEVEL", "3"),
        ("DEBUG", "false"),
        ("NUM_JOBS", "1"),
        ("CARGO_CFG_TARGET_OS", std::env::consts::OS),
        ("CARGO_CFG_TARGET_ARCH", std::env::consts::ARCH),
        ("CARGO_CFG_TARGET_FAMILY", std::env::consts::FAMILY),
    ] {
        all.push((name.into(), value.into()));
    }
    all.push(("OUT_DIR".into(), out.into()));
    all.push(("RUSTC".into(), toolchain.rustc.clone().into()));
    all
}

/// Of what a script may ask of cargo only what stays inside the crate: no linker arguments.
fn instructions(stdout: &str) -> (Vec<String>, Vec<(String, String)>) {
    let (mut cfgs, mut variables) = (Vec::new(), Vec::new());
    let lines = stdout.lines().filter_map(|line| {
        let line = line.strip_prefix("cargo::").or_else(|| line.strip_prefix("cargo:"))?;
        line.split_once('=')
    });
    for (key, value) in lines {
        match (key, value.split_once('=')) {
            ("rustc-cfg", _) => cfgs.push(value.to_owned()),
            ("rustc-env", Some((name, value))) if is_harmless(name) => {
                variables.push((name.to_owned(), value.to_owned()));
            }
            _ => {}
        }
    }
    (cfgs, variables)
}

/// Variables that steer the compiler or the loader are not the script's.
fn is_harmless(name: &str) -> bool {
    let steers = [
        "RUSTC",
        "RUST_",
        "LD_",
        "CARGO",
        "DYLD_",
        "PATH",
        "TMP",
        "HOME",
        "COMPILER_",
        "GLIBC_",
        "GCONV_",
        "BASH",
    ];
    !name.is_empty() && !name.contains('\0') && !steers.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_steers_its_crate_and_nothing_else() {
        let (cfgs, variables) = instructions(
            "cargo:rustc-cfg=fast\ncargo::rustc-env=NAME=value=1\nhello\n\
             cargo:rustc-link-arg=-Wl,-init,evil\ncargo:rustc-env=RUSTC_BOOTSTRAP=1\n\
             cargo:rustc-env=LD_PRELOAD=/x.so\n",
        );
        assert_eq!(cfgs, ["fast"]);
        assert_eq!(variables, [("NAME".to_owned(), "value=1".to_owned())]);
    }
}
