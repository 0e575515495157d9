//! Runs the real binary as a user does.

#![allow(dead_code, reason = "every test file uses its own part")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The project's folder.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("inside the project").to_owned()
}

/// The judge, started in the project's folder, with builds kept apart from the user's own.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_judge"));
    command
        .current_dir(project())
        .env("JUDGE_CACHE", cache())
        .env("XDG_DATA_HOME", Path::new(env!("CARGO_TARGET_TMPDIR")).join("data"))
        .env_remove("JUDGE_PROBLEMS")
        .env_remove("GITHUB_ACTIONS")
        .stdin(std::process::Stdio::null());
    command
}

/// Where the tests' builds are kept.
pub fn cache() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache")
}

/// What a run of the judge came to.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the judge with these arguments.
pub fn judge(args: &[&str]) -> Ran {
    ran(command().args(args).output().expect("the judge starts"))
}

/// Reads what a command printed.
pub fn ran(output: Output) -> Ran {
    Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Judges a bare file with this source; answers the one result of the JSON.
pub fn judge_source(problem: &str, source: &str) -> serde_json::Value {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("solution.rs");
    std::fs::write(&path, source).expect("it is writable");
    judge_json(&["--problem", problem, &path.display().to_string()])
}

/// Judges with these arguments; answers the one result of the JSON.
pub fn judge_json(args: &[&str]) -> serde_json::Value {
    let mut all = vec!["run", "--format", "json", "--no-timing"];
    all.extend(args);
    let ran = judge(&all);
    let report: serde_json::Value = serde_json::from_str(&ran.out)
        .unwrap_or_else(|error| panic!("no JSON ({error}): {}{}", ran.out, ran.err));
    report["results"][0].clone()
}
