//! Remembers what was solved and which hints were shown, in the user's data folder.

use crate::verdict::Verdict;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

/// What was done, in order.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// None where the user has no data folder.
    path: Option<PathBuf>,
    events: Vec<Event>,
}

/// One thing that was done.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Event {
    /// Seconds since 1970.
    at_s: u64,
    problem: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    verdict: Option<Verdict>,
    /// How many hints were shown by then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hints: Option<usize>,
}

impl History {
    /// Reads the history of this user. What cannot be read is nothing: it only ever helps.
    pub fn read() -> History {
        History::at(data_folder().map(|folder| folder.join("history.jsonl")))
    }

    fn at(path: Option<PathBuf>) -> History {
        let text = path.as_ref().and_then(|path| std::fs::read_to_string(path).ok());
        let text = text.unwrap_or_default();
        let events = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        History { path, events }
    }

    /// Whether a solution of this problem was accepted at some time.
    pub fn is_solved(&self, problem: &str) -> bool {
        self.of(problem).any(|event| event.verdict == Some(Verdict::Accepted))
    }

    /// The verdict of the last run.
    pub fn last_verdict(&self, problem: &str) -> Option<Verdict> {
        self.of(problem).filter_map(|event| event.verdict).last()
    }

    /// How many hints were shown.
    pub fn hints_shown(&self, problem: &str) -> usize {
        self.of(problem).filter_map(|event| event.hints).last().unwrap_or(0)
    }

    fn of(&self, problem: &str) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(move |event| event.problem == problem)
    }

    /// Adds the verdict of a run, if it differs from the last one.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn add_verdict(&mut self, problem: &str, verdict: Verdict) -> Result<()> {
        if verdict == Verdict::JudgeError || self.last_verdict(problem) == Some(verdict) {
            return Ok(());
        }
        self.add(problem, Some(verdict), None)
    }

    /// Remembers that so many hints were shown.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn set_hints(&mut self, problem: &str, shown: usize) -> Result<()> {
        self.add(problem, None, Some(shown))
    }

    /// One line, in one write: two judges at once lose nothing.
    fn add(&mut self, problem: &str, verdict: Option<Verdict>, hints: Option<usize>) -> Result<()> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let event = Event { at_s: now.as_secs(), problem: problem.to_owned(), verdict, hints };
        let line = serde_json::to_string(&event)? + "\n";
        self.events.push(event);
        let path = self.path.as_ref().context("neither HOME nor JUDGE_DATA is set")?;
        let what = || format!("{}: the history of your runs", path.display());
        std::fs::create_dir_all(path.parent().expect("a file in a folder")).with_context(what)?;
        let mut file =
            OpenOptions::new().create(true).append(true).open(path).with_context(what)?;
        file.write_all(line.as_bytes()).with_context(what)
    }
}

fn data_folder() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(folder) = set("JUDGE_DATA") {
        return Some(folder.into());
    }
    if let Some(folder) = set("XDG_DATA_HOME") {
        return Some(PathBuf::from(folder).join("judge"));
    }
    Some(PathBuf::from(set("HOME")?).join(".local/share/judge"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_known_the_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = Some(folder.path().join("deep/history.jsonl"));
        let mut history = History::at(path.clone());
        assert!(!history.is_solved("lru-cache") && history.hints_shown("lru-cache") == 0);
        history.add_verdict("lru-cache", Verdict::Accepted).unwrap();
        history.add_verdict("lru-cache", Verdict::WrongAnswer).unwrap();
        history.add_verdict("lru-cache", Verdict::WrongAnswer).unwrap();
        history.set_hints("min-stack", 2).unwrap();
        let again = History::at(path);
        assert!(again.is_solved("lru-cache") && !again.is_solved("min-stack"));
        assert_eq!(again.last_verdict("lru-cache"), Some(Verdict::WrongAnswer));
        assert_eq!(again.hints_shown("min-stack"), 2);
        assert_eq!(again.events.len(), 3);
    }

    #[test]
    fn a_broken_or_missing_history_is_an_empty_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("history.jsonl");
        std::fs::write(&path, "{\"at_s\":\n\u{0}\n").unwrap();
        assert!(!History::at(Some(path)).is_solved("lru-cache"));
        assert!(History::at(None).add_verdict("lru-cache", Verdict::Accepted).is_err());
    }
}
