//! Collects what is wrong with a problem file.

use std::fmt;

/// So many findings are told: who has more begins with these.
const FINDINGS_MAX: usize = 20;

/// What is wrong with a problem file: at least one finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadProblem {
    /// The file, as it is shown.
    pub path: String,
    /// In the file's order, at most 20.
    pub findings: Vec<Finding>,
    /// How many more there are.
    pub untold: usize,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// From 1.
    pub line: usize,
    /// What is wrong, and the remedy where it is known.
    pub text: String,
}

impl fmt::Display for BadProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, Finding { line, text }) in self.findings.iter().enumerate() {
            let end = if i == 0 { "" } else { "\n" };
            write!(f, "{end}{}:{line}: {text}", self.path)?;
        }
        match self.untold {
            0 => Ok(()),
            1 => f.write_str("\nand one more"),
            untold => write!(f, "\nand {untold} more"),
        }
    }
}

impl std::error::Error for BadProblem {}

/// The findings so far.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    /// Adds one, unless it is known already.
    pub fn tell(&mut self, line: usize, text: impl Into<String>) {
        let finding = Finding { line, text: text.into() };
        if !self.0.contains(&finding) {
            self.0.push(finding);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// All of them, in the file's order.
    pub fn told(self, path: &str) -> BadProblem {
        let mut findings = self.0;
        findings.sort_by_key(|finding| finding.line);
        let untold = findings.len().saturating_sub(FINDINGS_MAX);
        findings.truncate(FINDINGS_MAX);
        BadProblem { path: path.to_owned(), findings, untold }
    }
}

/// The end of a sentence about an unknown word: the nearest right one, or all of a few.
pub(super) fn instead<S: AsRef<str>>(word: &str, words: &[S]) -> String {
    /// More words than this are no help.
    const LISTED_MAX: usize = 16;
    match crate::nearest(word, words) {
        Some(right) => format!("; did you mean `{right}`?"),
        None if words.is_empty() => String::new(),
        None if words.len() > LISTED_MAX => String::new(),
        None => {
            let words: Vec<_> = words.iter().map(|word| format!("`{}`", word.as_ref())).collect();
            format!("; there is {}", words.join(", "))
        }
    }
}

/// A text from the file, cut where it would fill the screen.
pub(super) fn cut(text: &str) -> String {
    /// Longer texts are cut.
    const SHOWN_MAX: usize = 40;
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(SHOWN_MAX) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.len() < text.trim_end().len() => format!("{line}…"),
        None => line.to_owned(),
    }
}
