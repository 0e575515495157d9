//! `judge verify`: holds every problem against its reference, and every sample against its folder.

mod mutants;

use super::{Exit, JudgeOptions, print};
use anstyle::{AnsiColor, Style};
use anyhow::Result;
use clap::Args;
use judge::catalogue::Catalogue;
use judge::judging::Judging;
use judge::samples::{self, Sample};
use judge::solution::Solution;
use judge::verdict::{Judgement, Verdict};
use rayon::prelude::*;
use std::fmt::Write;
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(after_help = "Example: judge verify lru-cache")]
pub struct Options {
    /// The problems to check (default: all)
    #[arg(value_name = "PROBLEM")]
    names: Vec<String>,
    /// Where the samples lie: <problem>/<verdict>/<what it does>
    #[arg(long, value_name = "DIR", default_value = "submissions")]
    submissions: PathBuf,
    /// Repeat with this many seeds, beginning with --seed
    #[arg(long, value_name = "N", default_value_t = 1)]
    seeds: u64,
    /// Instead: judge many small changes of the references; every one must be noticed
    #[arg(long)]
    mutants: bool,
    #[command(flatten)]
    judge: JudgeOptions,
}

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const PALE: Style = AnsiColor::BrightBlack.on_default();

pub fn verify(catalogue: Catalogue, options: &Options) -> Result<Exit> {
    let mut judging = options.judge.judging(catalogue)?;
    // Nobody reads the times of samples.
    judging.workers.timing = false;
    let names = match options.names.is_empty() {
        true => judging.catalogue.names(),
        false => options.names.clone(),
    };
    if options.mutants {
        return mutants::verify(&judging, &names);
    }
    let mut claims = Vec::new();
    for name in &names {
        claims.extend(Claim::all_of(&judging, name, &options.submissions)?);
    }
    let mut sound = true;
    for seed in 0..options.seeds.max(1) {
        judging.seed = options.judge.seed.wrapping_add(seed);
        if options.seeds > 1 {
            print(&format!("{PALE}seed {}{PALE:#}\n", judging.seed));
        }
        let checked: Result<Vec<Checked>> =
            claims.par_iter().map(|claim| claim.check(&judging)).collect();
        let checked = checked?;
        names.iter().for_each(|name| print(&told(name, &checked)));
        sound &= checked.iter().all(Checked::holds);
    }
    Ok(if sound { Exit::Accepted } else { Exit::Rejected })
}

/// A solution and the verdict that it is said to get.
struct Claim {
    problem: String,
    solution: Solution,
    expected: Verdict,
    is_reference: bool,
}

struct Checked<'a> {
    claim: &'a Claim,
    judgement: Judgement,
}

impl Claim {
    /// The reference and the samples of a problem.
    fn all_of(judging: &Judging, problem: &str, folder: &std::path::Path) -> Result<Vec<Claim>> {
        let judged = judging.prepare(problem)?;
        let mut claims = vec![Claim {
            problem: problem.to_owned(),
            solution: judged.solution.clone(),
            expected: Verdict::Accepted,
            is_reference: true,
        }];
        for Sample { path, expected } in samples::find(folder, problem)? {
            claims.push(Claim {
                problem: problem.to_owned(),
                solution: judging.find(&path, Some(problem))?,
                expected,
                is_reference: false,
            });
        }
        Ok(claims)
    }

    fn check(&self, judging: &Judging) -> Result<Checked<'_>> {
        let judgement = judging.judge(&self.solution, &|_, _, _, _| {})?;
        Ok(Checked { claim: self, judgement })
    }
}

impl Checked<'_> {
    fn holds(&self) -> bool {
        self.judgement.verdict == self.claim.expected
    }
}

/// A line for the problem, and one for each claim that does not hold.
fn told(problem: &str, checked: &[Checked]) -> String {
    let own: Vec<&Checked> = checked.iter().filter(|c| c.claim.problem == problem).collect();
    let samples: Vec<&&Checked> = own.iter().filter(|c| !c.claim.is_reference).collect();
    let right = samples.iter().filter(|c| c.holds()).count();
    let sound = own.iter().all(|c| c.holds());
    let (style, word) = if sound { (GOOD, "sound") } else { (BAD, "unsound") };
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{style}{word:8}{style:#} {problem:22} {right} of {} samples as their folders say",
        samples.len()
    );
    for checked in own.iter().filter(|c| !c.holds()) {
        let (judgement, expected) = (&checked.judgement, checked.claim.expected);
        let _ = writeln!(
            out,
            "  {}: {} instead of {expected}",
            judgement.submission, judgement.verdict
        );
        for line in judgement.message.iter().flat_map(|message| message.lines()).take(8) {
            let _ = writeln!(out, "    {PALE}{line}{PALE:#}");
        }
        if let Some(example) = &judgement.counterexample {
            let _ = writeln!(
                out,
                "    {PALE}{} calls; expected {}, actual {}{PALE:#}",
                example.sequence.calls.len(),
                example.expected_text,
                example.actual_text
            );
        }
    }
    out
}
