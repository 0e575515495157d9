//! `judge new`: a solution crate to start from.

use super::{Exit, print};
use anyhow::{Context, Result};
use clap::Args;
use judge::catalogue::Catalogue;
use judge::problem::Problem;
use judge::{Misuse, scaffold};
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
#[command(after_help = "Example: judge new lru-cache my-cache")]
pub struct Options {
    /// The problem's name
    problem: String,
    /// The folder to make (default: the problem's name)
    path: Option<PathBuf>,
}

pub fn new(catalogue: &Catalogue, options: &Options) -> Result<Exit> {
    let problem = catalogue.problem(&options.problem)?;
    let folder = options.path.clone().unwrap_or_else(|| PathBuf::from(&problem.name));
    if std::fs::read_dir(&folder).is_ok_and(|mut entries| entries.next().is_some())
        || folder.is_file()
    {
        let error = format!("{}: exists already; name another folder", folder.display());
        return Err(Misuse(error).into());
    }
    make(&problem, &folder)?;
    let folder = folder.display();
    print(&format!(
        "made {folder}; next: edit {folder}/src/lib.rs, then `judge run {folder}`\n\
         (`judge watch {folder}` judges it at every save)\n"
    ));
    Ok(Exit::Accepted)
}

/// Writes the crate's files.
///
/// # Errors
///
/// When one cannot be written.
pub fn make(problem: &Problem, folder: &Path) -> Result<()> {
    for (path, text) in scaffold::files(problem, &package_name(folder, &problem.name)) {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent)
            .and_then(|()| std::fs::write(&path, text))
            .with_context(|| format!("{}: cannot be written", path.display()))?;
    }
    Ok(())
}

/// The folder's name as far as a package may be called so.
fn package_name(folder: &Path, problem: &str) -> String {
    let name = folder.file_name().map(|name| name.to_string_lossy().to_lowercase());
    let name = name.unwrap_or_default().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    let name = name.trim_matches('-');
    let starts_well = name.starts_with(|c: char| c.is_ascii_alphabetic());
    if starts_well { name.to_owned() } else { problem.to_owned() }
}
