//! Finds the samples of a problem: solutions below a folder that is named for their verdict.

use crate::verdict::Verdict;
use crate::{Misuse, nearest, solution};
use std::path::{Path, PathBuf};

/// A solution with the verdict that it must get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// A bare file or a crate's folder.
    pub path: PathBuf,
    /// What its folder is named for.
    pub expected: Verdict,
}

/// The samples of a problem in a fixed order: `<folder>/<problem>/<verdict>/<what it does>`.
///
/// # Errors
///
/// [`Misuse`] when a folder has no verdict's name, or something in it is no solution.
pub fn find(folder: &Path, problem: &str) -> Result<Vec<Sample>, Misuse> {
    let mut samples = Vec::new();
    for verdict_folder in entries(&folder.join(problem))? {
        let name = verdict_folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(expected) = Verdict::named(&name) else {
            let names = Verdict::ALL.map(Verdict::name);
            let hint = nearest(&name, &names).map(|near| format!("; did you mean `{near}`?"));
            return Err(Misuse(format!(
                "{}: no verdict has this name{}",
                verdict_folder.display(),
                hint.unwrap_or_default()
            )));
        };
        for path in entries(&verdict_folder)? {
            let is_file = path.extension().is_some_and(|extension| extension == "rs");
            if !is_file && !path.join("Cargo.toml").is_file() {
                return Err(Misuse(format!(
                    "{}: neither a `.rs` file nor a folder with a Cargo.toml",
                    path.display()
                )));
            }
            samples.push(Sample { path, expected });
        }
    }
    Ok(samples)
}

/// What is in a folder, sorted; nothing where there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Misuse> {
    let failed = |error: &std::io::Error| {
        Misuse(format!("{}: {}", folder.display(), solution::reason(error)))
    };
    let listed = match std::fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(&error)),
    };
    let mut paths = Vec::new();
    for entry in listed {
        paths.push(entry.map_err(|error| failed(&error))?.path());
    }
    paths.sort();
    Ok(paths)
}
