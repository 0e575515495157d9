//! Whole runs of the judge, each against a limit that is measured beside it:
//! `cargo bench -p judge --bench whole`.
//!
//! `-- --scaling` prints how time grows with cores, submissions and calls instead,
//! `-- --submissions N` says how many submissions are graded at most, and `-- --only PROBLEM` leaves
//! out all other problems. Solutions are the references, made new by a comment.

mod common;
#[path = "common/folder.rs"]
mod folder;
#[path = "common/scaling.rs"]
mod scaling;

use anyhow::Result;
use common::Bench;
use folder::{Cost, Folder, library};
use judge::call::Batch;
use judge::catalogue::Catalogue;
use judge::{inside, sandbox};
use judge_harness::Mode;
use std::process::Command;
use std::time::{Duration, Instant};

/// The quietest of so many rounds counts.
const ROUNDS: usize = 3;
const STARTS: usize = 30;
/// Of which a bare call's time is known well enough.
const CALLS: usize = 300_000;
/// Of which new files and crates are made: numbers, a ring, texts.
const SOME: [&str; 3] = ["lru-cache", "circular-queue", "file-system"];
const SUBMISSIONS: usize = 100;
/// How the bench asks itself to load a library and end.
const LOAD: &str = "load-and-end";

fn main() -> Result<()> {
    sandbox::enter_if_asked(&[], inside::run);
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, path] = &arguments[..]
        && word == LOAD
    {
        // SAFETY: a reference's dylib runs nothing when it is loaded.
        std::mem::forget(unsafe { libloading::Library::new(path) }?);
        return Ok(());
    }
    let said = |flag| {
        let at = arguments.iter().position(|argument| argument == flag)?;
        arguments.get(at + 1)
    };
    let submissions = said("--submissions").map(|number| number.parse()).transpose()?;
    let mut problems = Catalogue::new(None)?.names();
    problems.retain(|problem| said("--only").is_none_or(|only| only == problem));
    let folder = Folder::new()?;
    if arguments.iter().any(|argument| argument == "--scaling") {
        return scaling::print(&folder, submissions.unwrap_or(1000));
    }
    let cores = std::thread::available_parallelism()?.get();
    println!("{cores} cores; wall time where nothing else is said\n");
    cached(&folder, &problems)?;
    println!("\n| judge / limit | judge | its CPU | limit | its CPU | ratio | of CPU | goal |");
    println!("|---|--:|--:|--:|--:|--:|--:|--:|");
    for problem in SOME {
        first_of_file(&folder, problem)?;
    }
    first_of_crate(&folder, SOME[0])?;
    grading(&folder, &problems, submissions.unwrap_or(SUBMISSIONS), cores)?;
    start(&folder)
}

/// A verdict on a cached build, against the candidate's and the reference's bare time for as many
/// calls; both are the same code here.
fn cached(folder: &Folder, problems: &[String]) -> Result<()> {
    println!("| cached verdict | calls | wall | CPU | peak memory | bare | wall / bare |");
    println!("|---|--:|--:|--:|--:|--:|--:|");
    let toolchain = folder.toolchain()?;
    let mut all = Cost::default();
    for problem in problems {
        let file = folder.new_file(problem, "cached")?;
        let calls = folder.judge(&file, &[])?.1;
        let mut best = Cost::MAX;
        for _ in 0..ROUNDS {
            best = best.min(folder.judge(&file, &[])?.0);
        }
        let bench = Bench::new(&toolchain, problem, Some(&file))?;
        let (batch, time) = common::worker_time(&bench.subject(&toolchain)?, CALLS)?;
        let bare = time.mul_f64(2.0 * calls as f64 / batch.calls as f64);
        let ratio = best.wall.as_secs_f64() / bare.as_secs_f64();
        println!("| {problem} | {calls} | {best} | {} | {ratio:.1} |", seconds(bare));
        all.wall = all.wall.max(best.wall);
        all.peak_bytes = all.peak_bytes.max(best.peak_bytes);
    }
    println!(
        "| the most (goal: 0.4 s) | | {} | | {} MB | | |",
        seconds(all.wall),
        all.peak_bytes >> 20
    );
    Ok(())
}

fn first_of_file(folder: &Folder, problem: &str) -> Result<()> {
    let mut best = [Cost::MAX; 2];
    for round in 0..ROUNDS {
        let file = folder.new_file(problem, &format!("first-{round}"))?;
        best[0] = best[0].min(folder.judge(&file, &[])?.0);
        best[1] = best[1].min(folder.rustc(problem, &file)?);
    }
    let goal = best[1].wall.mul_f64(1.35) + Duration::from_millis(300);
    let title = format!("first run of a new file, {problem} / `rustc -O`");
    row(&title, best, &format!("1.35 and 0.3 s: {}", seconds(goal)));
    Ok(())
}

fn first_of_crate(folder: &Folder, problem: &str) -> Result<()> {
    let mut best = [Cost::MAX; 2];
    for round in 0..ROUNDS {
        let path = folder.new_crate(problem, &format!("crate-{round}"))?;
        best[0] = best[0].min(folder.judge(&path, &[])?.0);
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--release", "--quiet", "--offline"]).current_dir(&path);
        best[1] = best[1].min(Cost::of(cargo.env("CARGO_TARGET_DIR", path.join("target")))?);
    }
    row(&format!("first run of a new crate, {problem} / `cargo build --release`"), best, "");
    Ok(())
}

fn grading(folder: &Folder, problems: &[String], submissions: usize, cores: usize) -> Result<()> {
    let mut plain = Duration::ZERO;
    for (i, problem) in problems.iter().cycle().take(submissions).enumerate() {
        let file = folder.new_file_in("grade", problem, &format!("student-{i}"))?;
        plain += folder.rustc(problem, &file)?.cpu;
    }
    let cost = folder.grade("grade", &[])?;
    let limit = Cost { wall: plain / cores as u32, cpu: plain, peak_bytes: 0 };
    row(
        &format!("grading {submissions} new files / their `rustc -O` on all cores"),
        [cost, limit],
        "2.3",
    );
    println!("| peak memory of that grade: {} MB | | | | | | | |", cost.peak_bytes >> 20);
    Ok(())
}

/// A worker's start and end, against a process that loads the same library.
fn start(folder: &Folder) -> Result<()> {
    let toolchain = folder.toolchain()?;
    let bench = Bench::new(&toolchain, SOME[0], None)?;
    let subject = bench.subject(&toolchain)?;
    let mut best = [Cost::MAX; 2];
    for _ in 0..STARTS {
        let began = Instant::now();
        let cpu = subject.run(&Batch::default(), Mode::Answers, 0)?.ended.cpu_time;
        best[0] = best[0].min(Cost { wall: began.elapsed(), cpu, peak_bytes: 0 });
        let mut plain = Command::new(std::env::current_exe()?);
        best[1] = best[1].min(Cost::of(plain.arg(LOAD).arg(library(&subject)))?);
    }
    row("start and end of a worker / spawn and dlopen", best, "");
    Ok(())
}

fn row(title: &str, [judge, limit]: [Cost; 2], goal: &str) {
    let ratio = |judge: Duration, limit: Duration| judge.as_secs_f64() / limit.as_secs_f64();
    println!(
        "| {title} | {} | {} | {} | {} | {:.2} | {:.2} | {goal} |",
        seconds(judge.wall),
        seconds(judge.cpu),
        seconds(limit.wall),
        seconds(limit.cpu),
        ratio(judge.wall, limit.wall),
        ratio(judge.cpu, limit.cpu),
    );
}

fn seconds(time: Duration) -> String {
    match time.as_secs_f64() {
        short @ ..0.1 => format!("{:.1} ms", short * 1e3),
        long => format!("{long:.2} s"),
    }
}
