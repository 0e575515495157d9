//! `judge grade` and `judge merge` as a CI uses them.

mod common;

use judge::report::json::Report;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Solutions that are refused as soon as they are compiled, and one that is right.
fn submissions() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    for name in ["ada", "bo", "cy", "di"] {
        write(&format!("{name}/parking-system/solution.rs"), &format!("struct {name};\n"));
    }
    write("eve/notes.txt", "no solution");
    let right = include_str!("../../reference/parking-system/src/lib.rs");
    write("flo/parking-system/solution.rs", right);
    folder
}

fn judge(arguments: &[&str]) -> Command {
    let mut command = common::command();
    command.args(arguments);
    command
}

fn grade(folder: &Path, arguments: &[&str]) -> Output {
    let common = ["--allow-weak-sandbox", "--no-timing", "--sequences", "100"];
    let mut command = judge(&["grade", folder.to_str().unwrap()]);
    command.args(common).args(arguments).output().unwrap()
}

fn read(path: &Path) -> Report {
    Report::from_json(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// What does not depend on the machine's speed.
fn outcome(report: &Report) -> Vec<String> {
    let line = |entry: &judge::report::json::Entry| {
        let score = entry.score.as_ref().map(|score| score.points);
        format!("{} {} {score:?}", entry.submission, entry.verdict)
    };
    report.results.iter().map(line).chain(report.skipped.iter().map(|s| s.path.clone())).collect()
}

#[test]
fn build_scripts_of_strangers_are_run_only_where_it_is_asked_for() {
    let (folder, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let solution = folder.path().join("gil");
    let write = |path: &str, text: &str| {
        let path = solution.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write(
        "Cargo.toml",
        "[package]\nname = \"gil\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
         [package.metadata.judge]\nproblem = \"parking-system\"\n",
    );
    write("build.rs", "fn main() {}\n");
    write("src/lib.rs", include_str!("../../reference/parking-system/src/lib.rs"));
    let report = out.path().join("report.json");
    for (asked, verdict) in [(None, "compile-error"), (Some("--allow-build-scripts"), "accepted")] {
        let journal = out.path().join(verdict);
        let mut arguments = vec!["--json", report.to_str().unwrap()];
        arguments.extend(["--journal", journal.to_str().unwrap()]);
        arguments.extend(asked);
        grade(folder.path(), &arguments);
        assert_eq!(read(&report).results[0].verdict.name(), verdict);
    }
}

#[test]
fn parts_merge_to_the_whole() {
    let (folder, out) = (submissions(), tempfile::tempdir().unwrap());
    let file = |name: &str| out.path().join(name).to_str().unwrap().to_owned();
    let journal = |name: &str| file(&format!("{name}.journal"));
    let whole = grade(folder.path(), &["--json", &file("whole"), "--journal", &journal("w")]);
    assert_eq!(whole.status.code(), Some(1), "{}", String::from_utf8_lossy(&whole.stderr));
    for part in ["1/2", "2/2"] {
        let name = part.replace('/', "-");
        let options = ["--partition", part, "--json", &file(&name), "--journal", &journal(&name)];
        grade(folder.path(), &options);
    }
    let reports = ["--json", "--junit", "--html", "--markdown", "--gradescope"];
    let mut merge = judge(&["merge", &file("2-2"), &file("1-2")]);
    for report in reports {
        merge.args([report, &file(report)]);
    }
    assert_eq!(merge.output().unwrap().status.code(), Some(1));
    let (whole, merged) = (read(&out.path().join("whole")), read(&out.path().join("--json")));
    assert_eq!(outcome(&merged), outcome(&whole));
    assert_eq!(whole.results.len(), 5);
    assert_eq!(whole.skipped.len(), 1);
    for report in reports {
        assert!(std::fs::metadata(out.path().join(report)).unwrap().len() > 100, "{report}");
    }
}

#[test]
fn a_killed_grade_goes_on_without_losing_a_finished_verdict() {
    let (folder, out) = (submissions(), tempfile::tempdir().unwrap());
    let journal = out.path().join("journal");
    let lines = || -> Vec<String> {
        let text = std::fs::read_to_string(&journal).unwrap_or_default();
        text.split_inclusive('\n').filter(|l| l.ends_with('\n')).map(str::to_owned).collect()
    };
    let options = ["--journal", journal.to_str().unwrap(), "--threads", "1"];
    let json = out.path().join("report.json");
    let report = ["--json", json.to_str().unwrap()];
    let mut first = judge(&["grade", folder.path().to_str().unwrap(), "--allow-weak-sandbox"])
        .args(["--no-timing", "--sequences", "100"])
        .args(options)
        .args(report)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let began = Instant::now();
    while lines().len() < 2 && first.try_wait().unwrap().is_none() {
        assert!(began.elapsed() < Duration::from_secs(300), "nothing is judged");
        std::thread::sleep(Duration::from_millis(2));
    }
    first.kill().unwrap();
    first.wait().unwrap();
    let kept = lines();
    assert!(!json.exists() || read(&json).results.len() == 5, "half a report");
    let resumed = grade(folder.path(), &[&options[..], &report[..], &["--resume"]].concat());
    assert_eq!(resumed.status.code(), Some(1), "{}", String::from_utf8_lossy(&resumed.stderr));
    assert_eq!(read(&json).results.len(), 5);
    assert_eq!(lines()[..kept.len()], kept[..], "a finished verdict was judged again");
    assert_eq!(lines().len(), 5);
    let left: Vec<PathBuf> =
        std::fs::read_dir(out.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn wrong_usage_is_told_before_anything_is_judged() {
    let folder = submissions();
    let check = |arguments: &[&str], expected: &str| {
        let output = judge(arguments).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(expected), "{told}");
    };
    let path = folder.path().to_str().unwrap();
    check(&["grade", "/nowhere"], "/nowhere: not a folder");
    check(&["grade", path, "--partition", "3/2"], "K from 1 to N");
    check(&["grade", path, "--html", "/nowhere/report.html"], "/nowhere/report.html");
    check(&["merge", "/nowhere.json"], "/nowhere.json");
    std::fs::write(folder.path().join("grade.yaml"), "points: 10\nanswer: 3\n").unwrap();
    check(&["grade", path], "grade.yaml:2: unknown key `answer`");
    let empty = tempfile::tempdir().unwrap();
    check(&["grade", empty.path().to_str().unwrap()], "no solution below this folder");
}
