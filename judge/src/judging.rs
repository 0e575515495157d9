//! Judges many solutions: finds each one's problem, prepares it once, keeps their troubles apart.

use crate::catalogue::Catalogue;
use crate::progress::Stage;
use crate::solution::{self, Solution};
use crate::verdict::{Judgement, Verdict};
use crate::{Judged, Misuse, Workers, toolchain};
use anyhow::Result;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, Mutex};

/// Everything that judging needs, for as many solutions as one likes.
#[derive(Debug)]
pub struct Judging {
    /// The problems.
    pub catalogue: Catalogue,
    /// How solutions are run.
    pub workers: Workers,
    /// Of all that is random.
    pub seed: u64,
    prepared: Mutex<BTreeMap<String, Arc<Judged>>>,
}

/// Told how far the judging of one solution is: the stage, and how much of it is done.
pub type Progress<'a> = &'a (dyn Fn(&Path, Stage, usize, usize) + Sync);

impl Judging {
    /// Nothing is prepared yet.
    pub fn new(catalogue: Catalogue, workers: Workers, seed: u64) -> Judging {
        Judging { catalogue, workers, seed, prepared: Mutex::default() }
    }

    /// Finds the solution at a path and the problem that it names.
    ///
    /// # Errors
    ///
    /// [`Misuse`] when there is no solution, or no such problem.
    pub fn find(&self, path: &Path, problem: Option<&str>) -> Result<Solution> {
        let found = solution::find(path, problem, &self.catalogue.names());
        let solution = found.map_err(|error| Misuse(error.0))?;
        self.prepare(&solution.problem)
            .map_err(|error| Misuse(format!("{}: {error}", path.display())))?;
        Ok(solution)
    }

    /// The problem with this name, loaded at first use.
    ///
    /// # Errors
    ///
    /// [`Misuse`] when there is none, or its file is wrong.
    pub fn prepare(&self, problem: &str) -> Result<Arc<Judged>> {
        let mut prepared = self.prepared.lock().expect("nothing panics while it holds the lock");
        if let Some(judged) = prepared.get(problem) {
            return Ok(judged.clone());
        }
        let judged = Arc::new(self.catalogue.judged(problem)?);
        prepared.insert(problem.to_owned(), judged.clone());
        Ok(judged)
    }

    /// A digest of everything that decides the verdict of a solution: where it is the same, judging
    /// again comes to the same.
    ///
    /// # Errors
    ///
    /// [`Misuse`] as for [`Judging::prepare`].
    pub fn fingerprint(&self, solution: &Solution) -> Result<String> {
        let judged = self.prepare(&solution.problem)?;
        let mut hash = Sha256::new();
        let mut add = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        };
        add(env!("CARGO_PKG_VERSION").as_bytes());
        add(self.workers.toolchain.version.as_bytes());
        add(format!("{} {:?} {}", self.seed, self.workers.effort, self.workers.timing).as_bytes());
        add(judged.problem.source.as_bytes());
        add(solution.refused.as_deref().unwrap_or_default().as_bytes());
        for file in judged.solution.files.iter().chain(&solution.files) {
            add(file.path.as_bytes());
            add(&file.bytes);
        }
        Ok(toolchain::hex(&hash.finalize()))
    }

    /// Judges one solution; the judge's own trouble becomes the verdict `judge-error`.
    ///
    /// # Errors
    ///
    /// [`Misuse`] when the problem's file is wrong: nothing can be judged then.
    pub fn judge(&self, solution: &Solution, progress: Progress) -> Result<Judgement> {
        let judged = self.prepare(&solution.problem)?;
        let tell = |stage, done, all| progress(&solution.path, stage, done, all);
        let judge = || crate::judge(&judged, solution, &self.workers, self.seed, &tell);
        let trouble = match catch_unwind(AssertUnwindSafe(judge)) {
            Ok(Ok(judgement)) => return Ok(judgement),
            Ok(Err(error)) if error.is::<Misuse>() => return Err(error),
            Ok(Err(error)) => format!("{error:#}"),
            Err(_) => "the judge met a bug of its own; please report it".to_owned(),
        };
        let mut judgement = Judgement::new(&judged, solution);
        judgement.verdict = Verdict::JudgeError;
        judgement.message = Some(trouble);
        Ok(judgement)
    }

    /// Judges many solutions side by side; the results come in the order of the solutions.
    ///
    /// # Errors
    ///
    /// [`Misuse`] as for [`Judging::judge`].
    pub fn judge_all(&self, solutions: &[Solution], progress: Progress) -> Result<Vec<Judgement>> {
        solutions.par_iter().map(|solution| self.judge(solution, progress)).collect()
    }
}
