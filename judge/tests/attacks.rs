//! Hostile solutions through the real binary, all in one run beside an honest one: each is a
//! submission in `attacks/`, whose first line says what it does and which verdicts are right.

mod common;

use common::{cache, command, judge, project};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// What every attack leaves if it gets through.
const MARKER: &str = "judge-attack-marker";
const MARKED: [&str; 8] = ["/tmp", "/var/tmp", "/", "/usr", "/etc", "/root", "/dev/shm", "/home"];

/// An attack's file or folder, and the verdicts that are right for it.
struct Attack {
    path: PathBuf,
    allowed: Vec<String>,
}

fn sources() -> PathBuf {
    project().join("judge/tests/attacks")
}

/// Copies the attacks to a folder of their own, with those that no repository can hold.
fn attacks(folder: &Path) -> Vec<Attack> {
    let copied = Command::new("cp").arg("-r").arg(sources()).arg(folder.join("all")).status();
    assert!(copied.unwrap().success());
    let all = folder.join("all");
    let special = |name: &str, make: &dyn Fn(&Path)| {
        let target = all.join(name);
        std::fs::create_dir_all(target.join("src")).unwrap();
        let manifest = std::fs::read_to_string(all.join("54-a-toolchain-of-its-own/Cargo.toml"));
        let manifest = manifest.unwrap().replacen("accepted", "compile-error", 1);
        std::fs::write(target.join("Cargo.toml"), manifest).unwrap();
        let lib = std::fs::read(all.join("54-a-toolchain-of-its-own/src/lib.rs")).unwrap();
        std::fs::write(target.join("src/lib.rs"), lib).unwrap();
        make(&target);
    };
    special("58-a-link-to-a-file", &|crate_| {
        std::os::unix::fs::symlink("/etc/passwd", crate_.join("src/passwd.rs")).unwrap();
    });
    special("58-a-link-to-a-folder", &|crate_| {
        std::os::unix::fs::symlink("/etc", crate_.join("src/etc")).unwrap();
    });
    special("59-a-pipe-as-a-source", &|crate_| {
        let made = Command::new("mkfifo").arg(crate_.join("src/pipe.rs")).status();
        assert!(made.unwrap().success());
    });
    special("59-a-file-of-a-thousand-gigabytes", &|crate_| {
        std::fs::File::create(crate_.join("data")).unwrap().set_len(1 << 40).unwrap();
    });
    special("59-a-name-that-is-no-text", &|crate_| {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"\xff\x1b[31m.rs");
        std::fs::write(crate_.join("src").join(name), "no Rust").unwrap();
        std::fs::write(crate_.join("src/lib.rs"), "mod missing;").unwrap();
    });
    special("59-folders-in-folders", &|crate_| {
        let mut deepest = crate_.join("src");
        // As deep as a path can be long.
        while deepest.as_os_str().len() < 4000 {
            deepest.push("d");
        }
        std::fs::create_dir_all(deepest).unwrap();
    });
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(&all).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| Attack { allowed: allowed(&path), path }).collect()
}

/// `// What it does: forbidden, runtime-error`
fn allowed(path: &Path) -> Vec<String> {
    let head = if path.is_dir() { path.join("Cargo.toml") } else { path.to_owned() };
    let text = std::fs::read_to_string(&head).unwrap();
    let line = text.lines().next().unwrap();
    let (_, verdicts) = line.split_once(": ").unwrap_or_else(|| panic!("{head:?}: {line}"));
    verdicts.split(", ").map(str::to_owned).collect()
}

/// Why an attack cannot be tried on this machine.
fn skipped(attack: &Path) -> Option<&'static str> {
    let is_assembler = std::fs::read_to_string(attack).is_ok_and(|text| text.contains("asm!"));
    if is_assembler && !cfg!(target_arch = "x86_64") {
        return Some("instructions of another machine");
    }
    let name = attack.file_name().unwrap().to_string_lossy().into_owned();
    let number = name.split('-').next().unwrap_or_default();
    match number {
        "34" | "28" | "32" | "20" | "17" if !cfg!(target_arch = "x86_64") => {
            Some("numbers of system calls of another machine")
        }
        _ => None,
    }
}

fn is_weak() -> Option<String> {
    let ran = judge(&["run", "--require-sandbox", "--problem", "parking-system", HONEST]);
    (ran.code == 3).then(|| format!("{}{}", ran.out, ran.err))
}

const HONEST: &str = "reference/parking-system/src/lib.rs";

#[test]
fn every_attack_ends_in_its_verdict_and_leaves_nothing() {
    if let Some(reason) = is_weak() {
        eprintln!("skipped: all attacks: {reason}");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut attacks = attacks(folder.path());
    attacks.retain(|attack| match skipped(&attack.path) {
        Some(reason) => {
            eprintln!("skipped: {}: {reason}", attack.path.display());
            false
        }
        None => true,
    });
    let before = fingerprint();
    let began = Instant::now();
    let output = command()
        .args(["run", "--no-timing", "--format", "json", "--sequences", "300"])
        .args(["--problem", "parking-system", HONEST])
        .args(attacks.iter().map(|attack| &attack.path))
        .output()
        .unwrap();
    eprintln!("{} attacks in {:.1} s", attacks.len(), began.elapsed().as_secs_f64());
    let out = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    let results: BTreeMap<&str, &serde_json::Value> = report["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| (result["submission"].as_str().unwrap(), result))
        .collect();
    let mut broken = Vec::new();
    for attack in &attacks {
        let name = attack.path.display().to_string();
        let Some(result) = results.get(name.as_str()) else {
            broken.push(format!("{name}: no result"));
            continue;
        };
        let verdict = result["verdict"].as_str().unwrap();
        let message = result["message"].as_str().unwrap_or_default();
        if !attack.allowed.iter().any(|allowed| allowed == verdict) {
            broken.push(format!("{name}: {verdict}, not {:?}: {message}", attack.allowed));
        }
        if result.to_string().contains("LEAKED") && verdict != "compile-error" {
            broken.push(format!("{name}: got through: {message}"));
        }
        if message.contains(&*cache().to_string_lossy()) {
            broken.push(format!("{name}: names a folder of the build: {message}"));
        }
        if message.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            broken.push(format!("{name}: control characters in {message:?}"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert_eq!(results[HONEST]["verdict"], "accepted", "{}", results[HONEST]);
    assert_nothing_left(&cache());
    assert!(daemons().is_empty(), "left: {:?}", daemons());
    assert!(fingerprint() == before, "the repository was changed");
}

/// Right answers whose costs are hidden: in instructions that take no steps, behind counters that
/// are set back, in figures that are written over.
#[test]
fn costs_that_a_solution_hides_are_found() {
    if let Some(reason) = is_weak() {
        eprintln!("skipped: hidden costs: {reason}");
        return;
    }
    let folder = project().join("judge/tests/hidden_costs");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.retain(|path| match skipped(path) {
        Some(reason) => {
            eprintln!("skipped: {}: {reason}", path.display());
            false
        }
        None => true,
    });
    // A cache of its own: the attacks' test looks for workers that are left in the common one.
    let mut judge = command();
    judge.args(["run", "--no-timing", "--format", "json", "--problem", "min-stack"]).args(&paths);
    let output = judge.env("JUDGE_CACHE", cache().with_file_name("costs")).output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let results = report["results"].as_array().unwrap();
    assert_eq!(results.len(), paths.len());
    for (path, result) in paths.iter().zip(results) {
        let verdict = result["verdict"].as_str().unwrap().to_owned();
        assert!(allowed(path).contains(&verdict), "{}: {result}", path.display());
    }
}

#[test]
fn a_library_that_was_cut_off_in_the_cache_is_built_again() {
    let own = tempfile::tempdir().unwrap();
    let run = || {
        let mut judge = command();
        judge.args(["run", "--no-timing", "--problem", "parking-system", HONEST]);
        judge.env("JUDGE_CACHE", own.path()).output().unwrap()
    };
    assert_eq!(run().status.code(), Some(0));
    let mut cut = 0;
    for folder in std::fs::read_dir(own.path().join("builds")).unwrap() {
        for library in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            let library = std::fs::File::options().write(true).open(library.unwrap().path());
            let library = library.unwrap();
            library.set_len(library.metadata().unwrap().len() / 2).unwrap();
            cut += 1;
        }
    }
    assert!(cut > 0);
    let again = run();
    assert_eq!(again.status.code(), Some(0), "{}", String::from_utf8_lossy(&again.stdout));
}

#[test]
fn a_judge_that_is_killed_leaves_no_process() {
    // A cache of its own: the other attacks run at the same time.
    let (folder, own) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = folder.path().join("endless.rs");
    std::fs::copy(sources().join("13-sleeps.rs"), &path).unwrap();
    let run = |path: &Path| {
        command()
            .args(["run", "--no-timing", "--problem", "parking-system"])
            .arg(path)
            .env("JUDGE_CACHE", own.path())
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap()
    };
    // The worker is certainly there once the order with its library is.
    let cache = own.path().to_owned();
    let workers = || workers(&cache);
    let mut judge = run(&path);
    let deadline = Instant::now() + Duration::from_secs(100);
    while workers().is_empty() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(!workers().is_empty(), "no worker was started");
    judge.kill().unwrap();
    judge.wait().unwrap();
    assert_nothing_left(&cache);
}

/// Sandboxes of a test's cache: their orders name it.
fn workers(cache: &Path) -> Vec<PathBuf> {
    processes_with(cache.join("builds").to_str().unwrap().as_bytes())
}

/// What the attacks leave running, if they can.
fn daemons() -> Vec<PathBuf> {
    processes_with(b"sleep\x004321")
}

fn processes_with(words: &[u8]) -> Vec<PathBuf> {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let is_meant = |path: &PathBuf| {
        let arguments = std::fs::read(path.join("cmdline")).unwrap_or_default();
        arguments.windows(words.len()).any(|window| window == words)
    };
    processes.map(|entry| entry.path()).filter(is_meant).collect()
}

#[track_caller]
fn assert_nothing_left(cache: &Path) {
    // A killed judge's workers notice its end, they do not wait for it.
    let deadline = Instant::now() + Duration::from_secs(10);
    let mut left = workers(cache);
    while !left.is_empty() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(20));
        left = workers(cache);
    }
    assert!(left.is_empty(), "left: {left:?}");
    for folder in MARKED {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            assert!(!name.to_string_lossy().starts_with(MARKER), "{:?} is left", entry.path());
        }
    }
}

/// Names, sizes and times of the project's own sources.
fn fingerprint() -> Vec<(PathBuf, u64, std::time::SystemTime)> {
    let mut all = Vec::new();
    let mut pending: Vec<PathBuf> =
        ["judge/src", "judge/harness/src", "judge/tests", "reference/parking-system"]
            .iter()
            .map(|folder| project().join(folder))
            .collect();
    while let Some(folder) = pending.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let about = entry.metadata().unwrap();
            if about.is_dir() {
                pending.push(entry.path());
            } else {
                all.push((entry.path(), about.len(), about.modified().unwrap()));
            }
        }
    }
    all.sort();
    all
}
