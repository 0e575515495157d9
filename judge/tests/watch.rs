//! `judge watch` where nobody can press a key: the lines of its input are the keys.

mod common;

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const WRONG: &str = "submissions/lru-cache/wrong-answer/get-does-not-refresh.rs";
const RIGHT: &str = "submissions/lru-cache/accepted/arena-linked-by-index.rs";

/// Waits for a line that begins like this; answers the lines before it.
#[track_caller]
fn wait_for(lines: &Receiver<String>, start: &str) -> Vec<String> {
    let mut seen = Vec::new();
    loop {
        match lines.recv_timeout(Duration::from_secs(300)) {
            Ok(line) if line.starts_with(start) => return seen,
            Ok(line) => seen.push(line),
            Err(error) => panic!("no line `{start}` ({error}) but {seen:#?}"),
        }
    }
}

#[test]
fn a_save_is_judged_and_what_failed_last_is_tried_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("solution.rs");
    let source = |name: &str| std::fs::read(common::project().join(name)).unwrap();
    std::fs::write(&path, source(WRONG)).unwrap();
    let mut command = common::command();
    command.args(["watch", "--no-timing", "--sequences", "300", "--problem", "lru-cache"]);
    let mut watch =
        command.arg(&path).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (sender, lines) = channel();
    let out = BufReader::new(watch.stdout.take().unwrap());
    std::thread::spawn(move || {
        out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line))
    });
    let mut keys = watch.stdin.take().unwrap();
    wait_for(&lines, "wrong-answer");
    // What an editor does: write another file, put it in the place of the old one.
    let other = folder.path().join("solution.rs~");
    std::fs::write(&other, source(RIGHT)).unwrap();
    std::fs::rename(&other, &path).unwrap();
    let before = wait_for(&lines, "accepted");
    assert!(before.iter().any(|line| line == "the last counterexample passes"), "{before:#?}");
    assert!(!before.iter().any(|line| line.contains('\u{1b}')), "{before:#?}");
    keys.write_all(b"s\n").unwrap();
    wait_for(&lines, "LRU cache");
    keys.write_all(b"q\n").unwrap();
    assert_eq!(watch.wait().unwrap().code(), Some(0));
}
