//! The judge's own trouble through the real binary: each ends in exit code 2 or 3 with a sentence, and
//! none is put down to a solution.

mod common;

use common::{Ran, command, project, ran};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const HONEST: &str = "reference/parking-system/src/lib.rs";

fn run(cache: &Path) -> Command {
    let mut command = command();
    command.args(["run", "--no-timing", "--sequences", "100", "--problem", "parking-system"]);
    command.arg(HONEST).env("JUDGE_CACHE", cache);
    command
}

#[track_caller]
fn check(ran: &Ran, code: i32, words: &[&str]) {
    let said = format!("{}{}", ran.out, ran.err);
    assert_eq!(ran.code, code, "{said}");
    // People read it in lines of a terminal's width.
    let joined = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for word in words {
        assert!(joined.contains(word), "{word:?} is not in {said}");
    }
}

#[test]
fn a_cache_that_cannot_be_made_is_told_with_the_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let ran = ran(run(&file.join("cache")).output().unwrap());
    check(&ran, 3, &["the cache folder cannot be made", "JUDGE_CACHE"]);
}

/// Runs a shell's line in mounts of its own; None, told by name, where this user may make none.
fn with_mounts(test: &str, line: &str, cache: &Path, judge: &Command) -> Option<Ran> {
    let unshare = |line: &str| {
        let mut command = Command::new("unshare");
        command.args(["--mount", "sh", "-c", line, "sh"]).arg(cache).stdin(Stdio::null());
        command
    };
    let tried = unshare("mount -t tmpfs -o size=1m none \"$1\"").output();
    if !tried.is_ok_and(|tried| tried.status.success()) {
        eprintln!("skipped: {test}: this user may mount nothing");
        return None;
    }
    let mut command = unshare(line);
    command.arg(judge.get_program()).args(judge.get_args()).current_dir(project());
    for (name, value) in judge.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    Some(ran(command.output().unwrap()))
}

#[test]
fn a_cache_that_cannot_be_written_is_told_with_the_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let line = "mount -t tmpfs -o ro none \"$1\" && shift && exec \"$@\"";
    let test = "a cache that cannot be written";
    if let Some(ran) = with_mounts(test, line, folder.path(), &run(folder.path())) {
        check(&ran, 3, &["the cache folder cannot be written", "JUDGE_CACHE"]);
    }
}

/// Wherever the room ends: before the harness is built, while it is, in a build, at its end.
#[test]
fn a_full_disk_is_the_judges_own_trouble() {
    let folder = tempfile::tempdir().unwrap();
    for size in ["16k", "1m", "6m", "12m", "18m"] {
        let line = format!("mount -t tmpfs -o size={size} none \"$1\" && shift && exec \"$@\"");
        let Some(ran) = with_mounts("a full disk", &line, folder.path(), &run(folder.path()))
        else {
            return;
        };
        let shown = folder.path().display().to_string();
        match ran.code {
            // What is written before the room ends may suffice.
            0 => assert!(ran.out.starts_with("accepted"), "{size}: {}{}", ran.out, ran.err),
            _ => check(&ran, 3, &[&shown]),
        }
        if size == "16k" || size == "1m" {
            assert_eq!(ran.code, 3, "{size} is no room for a harness");
        }
    }
}

#[test]
fn two_judges_share_an_empty_cache() {
    let cache = tempfile::tempdir().unwrap();
    let both: Vec<_> = (0..2)
        .map(|_| {
            let mut judge = run(cache.path());
            judge.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for judge in both {
        check(&ran(judge.wait_with_output().unwrap()), 0, &["accepted"]);
    }
}

#[test]
fn a_submission_that_vanishes_stands_in_nobodys_way() {
    let (folder, cache) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let students = folder.path().join("parking-system");
    std::fs::create_dir(&students).unwrap();
    let text = std::fs::read_to_string(project().join(HONEST)).unwrap();
    let names: Vec<String> = (0..8).map(|i| format!("{i}.rs")).chain(["last.rs".into()]).collect();
    for name in &names {
        // Each one is built: a cached build would be over too soon.
        std::fs::write(students.join(name), format!("{text}\n// {name}\n")).unwrap();
    }
    let mut judge = command();
    judge.args(["grade", "--no-timing", "--sequences", "100", "--threads", "1", "--json", "-"]);
    judge.arg(folder.path()).arg("--allow-weak-sandbox").env("JUDGE_CACHE", cache.path());
    let judge = judge.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // The list is complete when the first build begins, and the last one is far from its turn.
    let deadline = Instant::now() + Duration::from_secs(100);
    while !cache.path().join("harness").is_dir() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(2));
    }
    std::fs::remove_file(students.join("last.rs")).unwrap();
    let ran = ran(judge.wait_with_output().unwrap());
    check(&ran, 3, &["last.rs", "there is no such file or folder"]);
    assert_eq!(
        ran.out.matches("\"verdict\": \"accepted\"").count(),
        names.len() - 1,
        "{}",
        ran.out
    );
}

#[test]
fn a_submission_that_is_not_there_is_wrong_usage() {
    let cache = tempfile::tempdir().unwrap();
    let mut judge = command();
    judge.args(["run", "--problem", "parking-system", "/nowhere/solution.rs"]);
    let ran = ran(judge.env("JUDGE_CACHE", cache.path()).output().unwrap());
    check(&ran, 2, &["/nowhere/solution.rs", "there is no such file or folder"]);
}

/// As in a container: root may make no namespaces, and becomes another user for a stranger's code,
/// whose way to cache and compiler leads through folders that only root may enter.
#[test]
fn root_without_namespaces_reaches_a_cache_that_only_root_may_enter() {
    let closed = tempfile::tempdir().unwrap();
    let judge = run(&closed.path().join("cache"));
    let mut weak = Command::new("setpriv");
    weak.args(["--bounding-set=-sys_admin"]).current_dir(project());
    weak.arg(judge.get_program()).args(judge.get_args());
    weak.env("JUDGE_CACHE", closed.path().join("cache"));
    let is_root = std::fs::metadata(closed.path()).unwrap();
    let is_root = std::os::unix::fs::MetadataExt::uid(&is_root) == 0;
    let tried = Command::new("setpriv").args(["--bounding-set=-sys_admin", "true"]).output();
    if !is_root || !tried.is_ok_and(|tried| tried.status.success()) {
        eprintln!("skipped: root without namespaces: not root here, or no setpriv");
        return;
    }
    check(&ran(weak.output().unwrap()), 0, &["the sandbox is weak here", "accepted"]);
}
