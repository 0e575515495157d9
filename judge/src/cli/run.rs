//! `judge run`: judges the solutions that are named.

use super::bars::Bars;
use super::{Exit, JudgeOptions, print};
use anyhow::Result;
use clap::{Args, ValueEnum};
use judge::Misuse;
use judge::catalogue::Catalogue;
use judge::history::History;
use judge::judging::Judging;
use judge::report::{human, json};
use judge::solution::Solution;
use judge::verdict::{Judgement, Verdict};
use rayon::prelude::*;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
#[command(after_help = "Example: judge run --problem lru-cache solution.rs")]
pub struct Options {
    /// Solutions: bare `.rs` files, or folders with a Cargo.toml
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The problem that they solve, where neither a folder nor a Cargo.toml says so
    #[arg(long, value_name = "NAME")]
    problem: Option<String>,
    /// How results are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    judge: JudgeOptions,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// One object, stable
    Json,
}

pub fn run(catalogue: Catalogue, options: &Options) -> Result<Exit> {
    let judging = options.judge.judging(catalogue)?;
    let solutions = find(&judging, options)?;
    let bars = Bars::new(solutions.len());
    let tell = |path: &Path, stage, done, all| bars.tell(path, stage, done, all);
    let judge = |solution: &Solution| {
        let judgement = judging.judge(solution, &tell);
        bars.finish(&solution.path, || {});
        judgement
    };
    let judgements: Vec<Judgement> = solutions.par_iter().map(judge).collect::<Result<_>>()?;
    bars.clear();
    remember(&judgements);
    match options.format {
        Format::Json => {
            let entries = entries(&judging, &judgements)?;
            print(&(json::write(judging.seed, &judging.workers.tier, entries.iter()) + "\n"));
        }
        Format::Human => {
            for (i, judgement) in judgements.iter().enumerate() {
                let judged = judging.prepare(&judgement.problem)?;
                let entry = json::Entry::of(&judged.problem, judgement);
                let gap = if i == 0 { "" } else { "\n" };
                print(&format!("{gap}{}", human::write(&entry, judging.seed)));
            }
        }
    }
    Ok(judgements.iter().map(exit).max().unwrap_or(Exit::Accepted))
}

/// A history that cannot be written must not stand in the way of a verdict.
fn remember(judgements: &[Judgement]) {
    let mut history = History::read();
    for judgement in judgements {
        let _ = history.add_verdict(&judgement.problem, judgement.verdict);
    }
}

/// Finds all of them before the first is judged: a misspelt path is told at once.
fn find(judging: &Judging, options: &Options) -> Result<Vec<Solution>> {
    let found = options.paths.iter().map(|path| judging.find(path, options.problem.as_deref()));
    let (found, failed): (Vec<_>, Vec<_>) = found.partition(Result::is_ok);
    let errors: Vec<_> = failed.into_iter().filter_map(Result::err).collect();
    if let Some(error) = errors.iter().find(|error| !error.is::<Misuse>()) {
        anyhow::bail!("{error:#}");
    }
    if !errors.is_empty() {
        let texts: Vec<String> = errors.iter().map(|error| format!("{error:#}")).collect();
        return Err(Misuse(texts.join("\njudge: ")).into());
    }
    Ok(found.into_iter().filter_map(Result::ok).collect())
}

/// The judgements as they are written.
fn entries(judging: &Judging, judgements: &[Judgement]) -> Result<Vec<json::Entry>> {
    let entry = |judgement: &Judgement| {
        let judged = judging.prepare(&judgement.problem)?;
        Ok(json::Entry::of(&judged.problem, judgement))
    };
    judgements.iter().map(entry).collect()
}

fn exit(judgement: &Judgement) -> Exit {
    match judgement.verdict {
        Verdict::Accepted => Exit::Accepted,
        Verdict::JudgeError => Exit::Failed,
        _ => Exit::Rejected,
    }
}
