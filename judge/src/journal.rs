//! Keeps finished verdicts in a file, so that an interrupted grade goes on where it was.

use crate::report::json::Entry;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;

/// A file with a line for each finished verdict.
#[derive(Debug)]
pub struct Journal {
    file: Mutex<File>,
    known: HashMap<String, Line>,
}

/// A finished verdict with what it depends on.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Line {
    /// Of everything that decides the verdict: [`crate::judging::Judging::fingerprint`].
    fingerprint: String,
    entry: Entry,
}

impl Journal {
    /// Opens the journal: to go on with it, or to begin anew.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or made.
    pub fn open(path: &Path, resume: bool) -> Result<Journal> {
        let what = || format!("{}: the journal of finished verdicts", path.display());
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).with_context(what)?;
        }
        let text = match std::fs::read(path) {
            Ok(bytes) if resume => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if resume && error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).with_context(what);
            }
            _ => String::new(),
        };
        // A line that the end of the judge cut off is no verdict.
        let lines = text.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok());
        let known = lines.map(|line| (line.entry.submission.clone(), line)).collect();
        let mut options = OpenOptions::new();
        options.create(true).append(true);
        let mut file = options.open(path).with_context(what)?;
        if !resume {
            file.set_len(0).with_context(what)?;
        } else if !text.is_empty() && !text.ends_with('\n') {
            file.write_all(b"\n").with_context(what)?;
        }
        Ok(Journal { file: Mutex::new(file), known })
    }

    /// The verdict of this submission, if it is finished and nothing has changed since.
    pub fn finished(&self, submission: &str, fingerprint: &str) -> Option<Entry> {
        let line = self.known.get(submission)?;
        (line.fingerprint == fingerprint).then(|| line.entry.clone())
    }

    /// Adds a finished verdict, in one write: killed at any time, the file holds whole lines and at
    /// most one half at its end.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn add(&self, fingerprint: String, entry: &Entry) -> Result<()> {
        let line = Line { fingerprint, entry: entry.clone() };
        let text = serde_json::to_string(&line)? + "\n";
        let mut file = self.file.lock().expect("nothing panics while it holds the lock");
        file.write_all(text.as_bytes()).context("the journal of finished verdicts")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str) -> Entry {
        Entry::trouble(name.to_owned(), "lru-cache".to_owned(), "a text\nof two lines")
    }

    #[test]
    fn a_journal_that_was_cut_off_keeps_its_whole_lines() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/journal");
        let journal = Journal::open(&path, false).unwrap();
        journal.add("1".to_owned(), &entry("a.rs")).unwrap();
        journal.add("2".to_owned(), &entry("b.rs")).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        std::fs::write(&path, &bytes[..bytes.len() - 5]).unwrap();
        let again = Journal::open(&path, true).unwrap();
        assert!(again.finished("a.rs", "1").is_some());
        assert!(again.finished("a.rs", "changed").is_none());
        assert!(again.finished("b.rs", "2").is_none());
        again.add("2".to_owned(), &entry("b.rs")).unwrap();
        let third = Journal::open(&path, true).unwrap();
        assert!(third.finished("a.rs", "1").is_some() && third.finished("b.rs", "2").is_some());
    }

    #[test]
    fn without_resume_it_begins_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        Journal::open(&path, false).unwrap().add("1".to_owned(), &entry("a.rs")).unwrap();
        assert!(Journal::open(&path, false).unwrap().finished("a.rs", "1").is_none());
        assert!(std::fs::read(&path).unwrap().is_empty());
    }
}
