//! The command line as users meet it: exit codes, errors, output that can be relied on.

mod common;

use common::{command, judge, judge_json, judge_source, project, ran};
use std::path::Path;

const RIGHT: &str = "submissions/lru-cache/accepted/arena-linked-by-index.rs";
const WRONG: &str = "submissions/lru-cache/wrong-answer/get-does-not-refresh.rs";

/// Expects the exit code, and that the error output says this.
#[track_caller]
fn check(args: &[&str], code: i32, says: &str) {
    let ran = judge(args);
    assert_eq!(ran.code, code, "{}{}", ran.out, ran.err);
    let said = format!("{}{}", ran.out, ran.err);
    assert!(said.contains(says), "expected `{says}` in: {said}");
    assert!(!said.contains("panicked at judge"), "{said}");
}

#[test]
fn wrong_usage_ends_with_code_2_and_the_nearest_word() {
    check(&["run", "--problem", "lru-cash", RIGHT], 2, "did you mean `lru-cache`?");
    check(&["run", "nowhere.rs"], 2, "nowhere.rs: there is no such file or folder");
    check(&["run", "submissions"], 2, "a folder without Cargo.toml is no solution");
    check(&["show", "lru"], 2, "there is no problem `lru`");
    check(&["rum"], 2, "run");
    check(&["run", "--seed", "x", RIGHT], 2, "a number");
    check(&["run", "--threads", "0", RIGHT], 2, "at least one");
    check(&[], 2, "Usage");
}

#[test]
fn help_is_no_error() {
    check(&["--help"], 0, "Usage");
    check(&["run", "--help"], 0, "Example");
}

#[test]
fn a_file_that_is_no_text_is_told_with_its_line_and_others_are_judged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("latin.rs");
    std::fs::write(&path, b"struct A;\n// caf\xe9\n").unwrap();
    let run = ["run", "--no-timing", "--problem", "lru-cache", path.to_str().unwrap()];
    check(&run, 1, "latin.rs:2: not UTF-8");
    check(&[&run[..], &[RIGHT]].concat(), 1, "accepted");
}

#[test]
fn an_accepted_solution_ends_with_code_0_and_a_rejected_one_with_1() {
    check(&["run", RIGHT], 0, "accepted");
    check(&["run", WRONG], 1, "wrong-answer");
    check(&["run", RIGHT, WRONG], 1, "accepted");
}

#[test]
fn a_bad_problem_file_ends_with_code_2_and_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let good = std::fs::read_to_string(project().join("problems/lru-cache.yaml")).unwrap();
    let at = good.lines().position(|line| line.starts_with("class:")).unwrap() + 1;
    let bad = good.replace("\nclass:", "\nklass:");
    std::fs::write(folder.path().join("mine.yaml"), bad).unwrap();
    let says = format!("mine.yaml:{at}: ");
    let problems = folder.path().to_str().unwrap();
    check(&["--problems", problems, "show", "mine"], 2, &says);
    check(&["--problems", problems, "list"], 2, &says);
    check(&["--problems", problems, "list"], 2, "lru-cache");
}

#[test]
fn the_report_tells_what_each_search_did() {
    let searches = judge_json(&[RIGHT])["searches"].take();
    let exhausted = &searches["exhaustive"][0];
    assert_eq!(exhausted["complete"], true, "{searches:#}");
    assert!(exhausted["domain"].as_str().unwrap().contains("capacity 1..=2"), "{searches:#}");
    let boundaries = searches["random"]["boundaries"].as_array().unwrap();
    assert!(boundaries.len() >= 8 && boundaries.iter().all(|b| b["reached"] == true));
    let guided = &searches["guided"];
    assert!(guided["reached"].as_u64().unwrap() > 20, "{searches:#}");
    assert!(guided["reached"].as_u64() < guided["branches"].as_u64(), "{searches:#}");
    // A failure ends the search: here in the statement's examples.
    let searches = judge_json(&[WRONG])["searches"].take();
    assert_eq!(searches["random"]["operations"], 0, "{searches:#}");
    assert!(searches["guided"].is_null(), "{searches:#}");
}

#[test]
fn a_cost_that_grows_too_fast_is_seen_on_the_clock() {
    let slow = "submissions/lru-cache/complexity-exceeded/deque-searched-for-the-key.rs";
    let report: serde_json::Value =
        serde_json::from_str(&judge(&["run", "--format", "json", slow]).out).unwrap();
    let clocks = report["results"][0]["cost"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|cost| !cost["clock"].is_null());
    let clocks: Vec<_> = clocks.map(|cost| &cost["clock"]).collect();
    assert_eq!(clocks.len(), 1, "{clocks:?}");
    assert_eq!(clocks[0]["agrees"], true, "{clocks:?}");
}

#[test]
fn an_example_that_the_reference_contradicts_is_told_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let problems = folder.path().join("problems");
    std::fs::create_dir_all(&problems).unwrap();
    copy(&project().join("reference/lru-cache"), &folder.path().join("reference/mine"));
    let good = std::fs::read_to_string(project().join("problems/lru-cache.yaml")).unwrap();
    let bad = good.replace("examples:\n", "examples:\n  - calls: [ new(2), \"get(1) -> 7\" ]\n");
    assert_ne!(good, bad);
    std::fs::write(problems.join("mine.yaml"), bad).unwrap();
    let path = problems.to_str().unwrap();
    let says = "the example says that get(1) answers 7, the reference answers -1";
    check(&["--problems", path, "run", "--problem", "mine", RIGHT], 2, says);
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().filter_map(Result::ok) {
        let to = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to),
            false => drop(std::fs::copy(entry.path(), to).unwrap()),
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_report_on_one_thread_and_on_two() {
    let report = |threads: &str, path: &str| {
        let args = ["run", "--format", "json", "--no-timing", "--threads", threads, path];
        let mut report: serde_json::Value = serde_json::from_str(&judge(&args).out).unwrap();
        report["results"][0]["wall_time_ms"] = 0.into();
        report
    };
    for path in [RIGHT, WRONG] {
        assert_eq!(report("1", path), report("2", path));
    }
}

#[test]
fn a_counterexample_is_the_shortest_and_can_be_pasted() {
    let result = judge_json(&[WRONG]);
    let example = &result["counterexample"];
    assert_eq!(example["calls"].as_array().unwrap().len(), 6, "{example:#}");
    assert_eq!(example["leetcode"][0][0], "LRUCache");
    assert!(example["rust"].as_str().unwrap().contains("LRUCache::new(2)"), "{example:#}");
}

#[test]
fn a_loop_that_forgets_to_advance_is_shown_with_the_calls_that_lead_to_it() {
    let source = "struct HitCounter { times: Vec<i32> }\nimpl HitCounter {\n\
                  fn new() -> Self { HitCounter { times: Vec::new() } }\n\
                  fn hit(&mut self, timestamp: i32) { self.forget(timestamp); self.times.push(timestamp) }\n\
                  fn get_hits(&mut self, timestamp: i32) -> i32 { self.forget(timestamp); self.times.len() as i32 }\n\
                  fn forget(&mut self, now: i32) { while self.times.first().is_some_and(|t| now - t >= 300) {} } }";
    let result = judge_source("hit-counter", source);
    assert_eq!(result["verdict"], "time-limit-exceeded", "{result:#}");
    assert_eq!(result["counterexample"]["calls"][1], "hit(1)");
    assert_eq!(result["counterexample"]["calls"].as_array().unwrap().len(), 3, "{result:#}");
}

#[test]
fn a_counter_that_wraps_among_many_keys_is_shown_with_one_key() {
    let source = "use std::collections::HashMap;\n\
                  struct Leaderboard { totals: HashMap<i32, i16> }\nimpl Leaderboard {\n\
                  fn new() -> Self { Leaderboard { totals: HashMap::new() } }\n\
                  fn add_score(&mut self, player_id: i32, score: i32) {\n\
                  let total = self.totals.entry(player_id).or_default();\n\
                  *total = total.wrapping_add(score as i16) }\n\
                  fn top(&self, k: i32) -> i32 { let mut all: Vec<i16> = self.totals.values().copied().collect();\n\
                  all.sort(); all.iter().rev().take(k as usize).map(|t| i32::from(*t)).sum() }\n\
                  fn reset(&mut self, player_id: i32) { self.totals.remove(&player_id); } }";
    let result = judge_source("leaderboard", source);
    let calls = result["counterexample"]["calls"].as_array().unwrap();
    // 328 times 100 is more than 32,767.
    assert_eq!(calls.len(), 1 + 328 + 1, "{}", result["verdict"]);
}

#[test]
fn a_compile_error_is_shown_at_the_solutions_own_line() {
    let source = "struct LRUCache {}\nimpl LRUCache {\n    fn new(c: i32) -> Self { oops }\n}\n";
    let result = judge_source("lru-cache", source);
    assert_eq!(result["verdict"], "compile-error");
    let message = result["message"].as_str().unwrap();
    assert!(message.contains("solution.rs:3"), "{message}");
    assert!(!message.contains("judge_harness"), "{message}");
}

#[test]
fn a_missing_method_is_told_with_the_expected_signature() {
    let source = "struct LRUCache {}\nimpl LRUCache { fn new(c: i32) -> Self { LRUCache {} }\n\
                  fn git(&self, key: i32) -> i32 { key } fn put(&mut self, k: i32, v: i32) {} }";
    let result = judge_source("lru-cache", source);
    assert_eq!(result["verdict"], "signature-mismatch");
    let message = result["message"].as_str().unwrap();
    assert!(message.contains("fn get(&mut self, key: i32) -> i32"), "{message}");
    assert!(message.contains("git"), "{message}");
}

#[test]
fn a_new_crate_builds_and_is_not_yet_right() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine");
    let shown = path.to_str().unwrap();
    check(&["new", "lru-cache", shown], 0, "judge run");
    let tests = std::process::Command::new("cargo")
        .args(["test", "--offline"])
        .current_dir(&path)
        .env("CARGO_TARGET_DIR", folder.path().join("target"))
        .output()
        .unwrap();
    let said = ran(tests);
    assert!(said.out.contains("test tests::example_1 ... FAILED"), "{}{}", said.out, said.err);
    check(&["run", shown], 1, "not yet implemented");
    check(&["new", "lru-cache", shown], 2, "exists already");
}

#[test]
fn no_colours_where_nobody_sees_them() {
    let plain = judge(&["run", WRONG]);
    assert!(!plain.out.contains('\u{1b}'), "{}", plain.out);
    let output = command().args(["list"]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1").output();
    assert!(!ran(output.unwrap()).out.contains('\u{1b}'));
}
