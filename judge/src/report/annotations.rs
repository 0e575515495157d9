//! Annotations of GitHub Actions: a line for each rejected solution, shown beside its source.

use crate::report::json::Report;
use crate::report::summary;
use crate::verdict::Verdict;
use std::fmt::Write;

/// GitHub shows no more than ten of a step; the others would only fill its log.
const ANNOTATIONS_MAX: usize = 10;

/// Whether the judge runs in a step of GitHub Actions.
pub fn are_wanted() -> bool {
    std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true")
}

/// The lines that a step prints.
pub fn write(report: &Report) -> String {
    let mut out = String::new();
    let rejected = report.results.iter().filter(|entry| entry.verdict != Verdict::Accepted);
    for entry in rejected.take(ANNOTATIONS_MAX) {
        let entry = entry.cleaned();
        let (file, line) = summary::place(&entry);
        let title = format!("{}: {}", entry.problem, entry.verdict);
        let _ = writeln!(
            out,
            "::error file={},line={line},title={}::{}",
            property(&file),
            property(&title),
            data(&summary::line(&entry))
        );
    }
    out
}

/// As GitHub's own toolkit escapes a message.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property ends at a comma or a colon, too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_path_ends_its_property() {
        assert_eq!(property("a,b::c%\n"), "a%2Cb%3A%3Ac%25%0A");
    }
}
