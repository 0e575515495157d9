//! `judge grade`: judges every solution below a folder.

use super::bars::Bars;
use super::outputs::Outputs;
use super::{Exit, JudgeOptions, print};
use anyhow::Result;
use clap::Args;
use judge::catalogue::Catalogue;
use judge::discover::{self, Found};
use judge::journal::Journal;
use judge::judging::Judging;
use judge::report::json::{Entry, Report, SCHEMA, Sandbox};
use judge::report::overview;
use judge::report::score::{self, Grading};
use judge::solution::Solution;
use judge::verdict::Verdict;
use judge::{Misuse, load, toolchain};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  judge grade students --html report.html
  judge grade students --junit junit.xml --markdown \"$GITHUB_STEP_SUMMARY\"
  judge grade students --partition 2/4 --json part-2.json
  judge merge part-*.json --html report.html

Points come from `grade.yaml` in the folder, if there is one:
  points: 10                # what each problem is worth
  answers: 70               # and how its points are made up
  growth: 20
  space: 10
  problems:
    lru-cache: { points: 20 }")]
pub struct Options {
    /// The folder with the solutions: crates, and `.rs` files below a folder with a problem's name
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The problem of the solutions that do not say so themselves
    #[arg(long, value_name = "NAME")]
    problem: Option<String>,
    #[command(flatten)]
    outputs: Outputs,
    /// Judge only every N-th solution, beginning with the K-th: the same share on every machine
    #[arg(long, value_name = "K/N", value_parser = parse_partition)]
    partition: Option<Partition>,
    /// Go on with an interrupted grade: finished verdicts of unchanged solutions are kept
    #[arg(long)]
    resume: bool,
    /// Where finished verdicts are kept (default: a file in the cache, one for each folder)
    #[arg(long, value_name = "FILE")]
    journal: Option<PathBuf>,
    /// What problems are worth (default: `grade.yaml` in the folder, if there is one)
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
    /// Judge strangers' code even where a layer of the sandbox is missing
    #[arg(long, conflicts_with = "require_sandbox")]
    allow_weak_sandbox: bool,
    #[command(flatten)]
    judge: JudgeOptions,
}

/// One of several equal shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Partition {
    /// From 0.
    index: usize,
    of: usize,
}

fn parse_partition(text: &str) -> Result<Partition, String> {
    let numbers = text.split_once('/').and_then(|(k, n)| Some((k.parse().ok()?, n.parse().ok()?)));
    match numbers {
        Some((k, n)) if (1..=n).contains(&k) => Ok(Partition { index: k - 1, of: n }),
        _ => Err("two numbers K/N with K from 1 to N, like 2/4".to_owned()),
    }
}

pub fn grade(catalogue: Catalogue, options: &Options) -> Result<Exit> {
    let known = catalogue.names();
    if let Some(problem) = &options.problem {
        catalogue.problem(problem)?;
    }
    let grading = grading(options, &known)?;
    options.outputs.check()?;
    let found = found(options, &known)?;
    let mut judge = options.judge.clone();
    judge.require_sandbox |= !options.allow_weak_sandbox;
    judge.allow_build_scripts.get_or_insert(false);
    let judging = judge.judging(catalogue)?;
    let journal = Journal::open(&journal_path(options, &judging)?, options.resume)?;
    let work = Work { options, known: &known, judging: &judging, grading: &grading, journal };
    let results = work.all(&found.solutions);
    let report = Report {
        schema: SCHEMA,
        seed: judging.seed,
        sandbox: Sandbox::of(&judging.workers.tier),
        results,
        skipped: found.skipped,
    };
    print(&overview::counts(&report));
    options.outputs.write(&report)?;
    Ok(exit(&report))
}

/// The exit code that a report stands for.
pub fn exit(report: &Report) -> Exit {
    let of = |entry: &Entry| match entry.verdict {
        Verdict::Accepted => Exit::Accepted,
        Verdict::JudgeError => Exit::Failed,
        _ => Exit::Rejected,
    };
    report.results.iter().map(of).max().unwrap_or(Exit::Accepted)
}

fn grading(options: &Options, known: &[String]) -> Result<Grading> {
    let usual = options.folder.join("grade.yaml");
    let path = match &options.weights {
        Some(path) => path,
        None if usual.is_file() => &usual,
        None => return Ok(Grading::default()),
    };
    let shown = path.display().to_string();
    let text =
        std::fs::read_to_string(path).map_err(|error| Misuse(format!("{shown}: {error}")))?;
    load::grading(&shown, &text, known).map_err(|error| Misuse(error.to_string()).into())
}

fn found(options: &Options, known: &[String]) -> Result<Found> {
    let mut found = discover::below(&options.folder, options.problem.as_deref(), known)?;
    if found.solutions.is_empty() {
        let mut text = format!("{}: no solution below this folder", options.folder.display());
        for skipped in found.skipped.iter().take(5) {
            text += &format!("\n  {}: {}", skipped.path, skipped.reason);
        }
        return Err(Misuse(text).into());
    }
    if let Some(Partition { index, of }) = options.partition {
        found.solutions = found.solutions.into_iter().skip(index).step_by(of).collect();
    }
    Ok(found)
}

/// One journal for each folder and share of it.
fn journal_path(options: &Options, judging: &Judging) -> Result<PathBuf> {
    if let Some(path) = &options.journal {
        return Ok(path.clone());
    }
    let folder = std::fs::canonicalize(&options.folder)?;
    let key = format!("{} {:?}", folder.display(), options.partition);
    let name = toolchain::hex(&Sha256::digest(key))[..32].to_owned() + ".jsonl";
    Ok(judging.workers.toolchain.cache.join("grade").join(name))
}

struct Work<'a> {
    options: &'a Options,
    known: &'a [String],
    judging: &'a Judging,
    grading: &'a Grading,
    journal: Journal,
}

impl Work<'_> {
    /// Judges all of them; results come in the order of the solutions.
    ///
    /// A few threads drain one queue, and each of them waits while the pool works for it: one more
    /// than there are cores, so that a core is busy while another solution is between two stages.
    fn all(&self, solutions: &[PathBuf]) -> Vec<Entry> {
        let bars = Bars::new(solutions.len());
        let next = AtomicUsize::new(0);
        let done: Mutex<Vec<(usize, Entry)>> = Mutex::default();
        std::thread::scope(|scope| {
            for _ in 0..(rayon::current_num_threads() + 1).min(solutions.len()) {
                scope.spawn(|| {
                    while let Some((i, path)) = take(&next, solutions) {
                        let entry = self.one(path, &bars);
                        bars.finish(path, || print(&overview::line(&entry)));
                        done.lock().expect("no thread panics while it holds it").push((i, entry));
                    }
                });
            }
        });
        bars.clear();
        let mut done = done.into_inner().expect("all threads have ended");
        done.sort_by_key(|(i, _)| *i);
        done.into_iter().map(|(_, entry)| entry).collect()
    }

    /// Judges one, or takes its finished verdict from the journal. Whatever goes wrong is told in
    /// its entry: the others go on.
    fn one(&self, path: &Path, bars: &Bars) -> Entry {
        let shown = path.display().to_string();
        let solution = match discover::read(path, self.options.problem.as_deref(), self.known) {
            Ok(solution) => solution,
            // It was there when the folder was walked through.
            Err(error) => return Entry::trouble(shown, String::new(), &error.to_string()),
        };
        let judged = self.judged(&solution, &shown, bars);
        let mut entry = judged.unwrap_or_else(|error| {
            Entry::trouble(shown, solution.problem.clone(), &format!("{error:#}"))
        });
        entry.score = score::of(&entry, &self.grading.of(&entry.problem));
        entry
    }

    fn judged(&self, solution: &Solution, shown: &str, bars: &Bars) -> Result<Entry> {
        let fingerprint = self.judging.fingerprint(solution)?;
        if let Some(entry) = self.journal.finished(shown, &fingerprint) {
            return Ok(entry);
        }
        let tell = |path: &Path, stage, done, all| bars.tell(path, stage, done, all);
        let judgement = self.judging.judge(solution, &tell)?;
        let judged = self.judging.prepare(&solution.problem)?;
        let entry = Entry::of(&judged.problem, &judgement);
        drop(judgement);
        give_back_memory();
        // The judge's own trouble may be gone the next time.
        if entry.verdict != Verdict::JudgeError
            && let Err(error) = self.journal.add(fingerprint, &entry)
        {
            // The verdict stands all the same.
            anstream::eprintln!("judge: {error:#}");
        }
        Ok(entry)
    }
}

/// Each judging frees buffers of many megabytes; without this the allocator keeps them, in other
/// places for each problem, and a grade of hundreds takes ever more memory.
fn give_back_memory() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: takes a number; what is in use stays where it is.
    unsafe {
        libc::malloc_trim(0);
    }
}

fn take<'a>(next: &AtomicUsize, solutions: &'a [PathBuf]) -> Option<(usize, &'a Path)> {
    let i = next.fetch_add(1, Ordering::Relaxed);
    Some((i, solutions.get(i)?.as_path()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partition_is_one_of_several_shares() {
        assert_eq!(parse_partition("2/4"), Ok(Partition { index: 1, of: 4 }));
        for wrong in ["0/4", "5/4", "4", "a/b", "1/0", ""] {
            assert!(parse_partition(wrong).is_err(), "{wrong}");
        }
    }
}
