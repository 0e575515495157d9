//! The reports that a command can write to files.

use super::print;
use anyhow::{Context, Result};
use clap::Args;
use judge::Misuse;
use judge::report::json::Report;
use judge::report::{annotations, gradescope, html, junit, markdown};
use std::fs::Permissions;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Which reports are written, and where.
#[derive(Debug, Args)]
pub struct Outputs {
    /// Write the results as JSON; `judge merge` reads them
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Write JUnit XML, for a CI's test view
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// Write one self-contained page
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write Markdown, for a CI's summary page
    #[arg(long, value_name = "FILE")]
    markdown: Option<PathBuf>,
    /// Write Gradescope's results.json
    #[arg(long, value_name = "FILE")]
    gradescope: Option<PathBuf>,
}

/// Makes a report's text.
type Writer = fn(&Report) -> String;

impl Outputs {
    fn wanted(&self) -> impl Iterator<Item = (&Path, Writer)> {
        let json: Writer = |report| report.to_json() + "\n";
        let all: [(&Option<PathBuf>, Writer); 5] = [
            (&self.json, json),
            (&self.junit, junit::write),
            (&self.html, html::write),
            (&self.markdown, markdown::write),
            (&self.gradescope, gradescope::write),
        ];
        all.into_iter().filter_map(|(path, write)| Some((path.as_deref()?, write)))
    }

    /// Sees that every report can be written: told before hours of judging, not after.
    ///
    /// # Errors
    ///
    /// [`Misuse`] when a folder is missing or may not be written.
    pub fn check(&self) -> Result<()> {
        for (path, _) in self.wanted().filter(|(path, _)| !is_stream(path)) {
            let folder = folder_of(path);
            tempfile::tempfile_in(folder)
                .map_err(|error| Misuse(format!("{}: {error}", path.display())))?;
            if path.is_dir() {
                return Err(Misuse(format!("{}: this is a folder", path.display())).into());
            }
        }
        Ok(())
    }

    /// Writes them all, and annotations in a step of GitHub Actions.
    ///
    /// # Errors
    ///
    /// When one cannot be written.
    pub fn write(&self, report: &Report) -> Result<()> {
        for (path, write) in self.wanted() {
            replace(path, &write(report)).with_context(|| path.display().to_string())?;
        }
        if annotations::are_wanted() {
            print(&annotations::write(report));
        }
        Ok(())
    }
}

/// Writes beside the file and renames: whoever reads it sees the old report or the whole new one.
fn replace(path: &Path, text: &str) -> Result<()> {
    if path.as_os_str() == "-" {
        print(text);
        return Ok(());
    }
    if is_stream(path) {
        return Ok(std::fs::write(path, text)?);
    }
    let mut builder = tempfile::Builder::new();
    // What others may do with it, the user's mask decides.
    let builder = builder.permissions(Permissions::from_mode(0o666));
    let mut file = builder.prefix(".judge-").tempfile_in(folder_of(path))?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// `-`, a pipe, a terminal: nothing that can be renamed to.
fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
        || std::fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
