//! `judge verify --mutants`: what small changes of a reference go unnoticed.

use super::super::{Exit, print};
use super::{BAD, GOOD, PALE};
use anyhow::Result;
use judge::judging::Judging;
use judge::mutate::{self, Equivalent, Mutant};
use judge::verdict::Verdict;
use judge::{Judged, Misuse};
use rayon::prelude::*;
use std::fmt::Write;

/// Judges the mutants of each problem's reference; sound is a problem none of whose mutants
/// survives unexplained.
pub fn verify(judging: &Judging, names: &[String]) -> Result<Exit> {
    let mut sound = true;
    for name in names {
        let judged = judging.prepare(name)?;
        let equivalent = equivalent(&judged)?;
        let mutants = mutate::mutants(&judged.solution);
        let judge = |mutant: &Mutant| judging.judge(&mutant.solution, &|_, _, _, _| {});
        let verdicts: Result<Vec<Verdict>> =
            mutants.par_iter().map(|mutant| Ok(judge(mutant)?.verdict)).collect();
        let table = Table::of(&mutants, &verdicts?, &equivalent);
        sound &= table.survived.is_empty() && table.stale.is_empty();
        print(&table.told(name));
    }
    Ok(if sound { Exit::Accepted } else { Exit::Rejected })
}

/// The mutants that are listed beside the reference as making no difference.
fn equivalent(judged: &Judged) -> Result<Vec<Equivalent>> {
    let listed = judged.solution.files.iter().find(|file| file.path == "mutants.yaml");
    let Some(file) = listed else { return Ok(Vec::new()) };
    serde_yaml::from_slice(&file.bytes).map_err(|error| {
        Misuse(format!("reference/{}/mutants.yaml: {error}", judged.problem.name)).into()
    })
}

#[derive(Default)]
struct Table {
    killed: usize,
    unviable: usize,
    equivalent: usize,
    survived: Vec<String>,
    /// Listed as equivalent, but noticed or not there.
    stale: Vec<String>,
}

impl Table {
    fn of(mutants: &[Mutant], verdicts: &[Verdict], equivalent: &[Equivalent]) -> Table {
        let mut table = Table::default();
        let mut used = vec![false; equivalent.len()];
        for (mutant, verdict) in mutants.iter().zip(verdicts) {
            let listed = equivalent.iter().position(|e| e.change == mutant.change);
            match (verdict, listed) {
                (Verdict::CompileError | Verdict::SignatureMismatch, _) => table.unviable += 1,
                (Verdict::Accepted, Some(index)) => {
                    used[index] = true;
                    table.equivalent += 1;
                }
                (Verdict::Accepted, None) => table.survived.push(mutant.change.to_string()),
                (_, _) => table.killed += 1,
            }
        }
        let stale = equivalent.iter().zip(used).filter(|(_, used)| !used);
        table.stale = stale.map(|(listed, _)| listed.change.to_string()).collect();
        table
    }

    fn told(&self, name: &str) -> String {
        let sound = self.survived.is_empty() && self.stale.is_empty();
        let style = if sound { GOOD } else { BAD };
        let mut out = String::new();
        let _ = writeln!(
            out,
            "{style}{name:22}{style:#} {:4} killed, {} equivalent, {} survived {PALE}({} do not compile){PALE:#}",
            self.killed,
            self.equivalent,
            self.survived.len(),
            self.unviable
        );
        for change in &self.survived {
            let _ = writeln!(out, "  survived: {change}");
        }
        for change in &self.stale {
            let _ = writeln!(out, "  listed as equivalent, but it is noticed or gone: {change}");
        }
        out
    }
}
