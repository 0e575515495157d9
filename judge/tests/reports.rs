//! Every report of the same recorded results, held against a file that a person has read.
//!
//! `UPDATE_EXPECT=1 cargo test --test reports` writes the files anew.

use expect_test::{ExpectFile, expect_file};
use judge::report::json::{Entry, Report};
use judge::report::{annotations, gradescope, html, human, junit, layout, markdown};

fn recorded() -> Report {
    Report::from_json(include_str!("reports/results.json")).unwrap()
}

fn check(actual: &str, expected: ExpectFile) {
    expected.assert_eq(actual);
    // What is hidden in a candidate's texts must not reach a terminal, a page or a viewer.
    for hidden in ['\u{1b}', '\u{7}', '\u{202e}'] {
        assert!(!actual.contains(hidden), "{hidden:?}");
    }
}

fn plain(entry: &Entry) -> String {
    anstream::adapter::strip_str(&human::write(entry, 7)).to_string()
}

#[test]
fn the_terminal_report_is_as_recorded() {
    let reports: Vec<String> = recorded().results.iter().map(plain).collect();
    check(&reports.join("\n"), expect_file!["reports/terminal.txt"]);
}

#[test]
fn no_line_of_the_terminal_report_is_wider_than_a_terminal_but_those_to_paste() {
    for entry in recorded().results {
        let text = plain(&entry);
        let pasted = entry.counterexample.map_or(String::new(), |example| {
            let (names, arguments) = human::leetcode(&example).unwrap_or_default();
            format!("{}\n{names}\n{arguments}", example.rust.unwrap_or_default())
        });
        let wide = text.lines().skip(1).filter(|line| layout::width(line) > layout::COLUMNS);
        for line in wide {
            assert!(pasted.contains(line.trim()), "{line}");
        }
    }
}

#[test]
fn a_counterexample_that_is_kept_as_calls_alone_points_to_them() {
    let mut entries = recorded().results.into_iter();
    let mut entry = entries.find(|entry| entry.counterexample.is_some()).unwrap();
    let example = entry.counterexample.as_mut().unwrap();
    (example.rust, example.leetcode) = (None, None);
    let calls = example.calls.len();
    for text in [human::counterexample_in_full(&entry).unwrap(), human::write(&entry, 7)] {
        let text = anstream::adapter::strip_str(&text).to_string();
        assert!(text.contains(&format!("{calls} calls: `--format json` lists them")), "{text}");
        assert!(!text.contains("as a test"), "{text}");
    }
}

#[test]
fn the_junit_report_is_as_recorded() {
    check(&junit::write(&recorded()), expect_file!["reports/junit.xml"]);
}

#[test]
fn the_html_report_is_as_recorded() {
    check(&html::write(&recorded()), expect_file!["reports/report.html"]);
}

#[test]
fn the_markdown_report_is_as_recorded() {
    check(&markdown::write(&recorded()), expect_file!["reports/summary.md"]);
}

#[test]
fn the_gradescope_report_is_as_recorded() {
    check(&gradescope::write(&recorded()), expect_file!["reports/gradescope.json"]);
}

#[test]
fn the_annotations_are_as_recorded() {
    check(&annotations::write(&recorded()), expect_file!["reports/annotations.txt"]);
}

#[test]
fn what_is_written_as_json_is_read_back_the_same() {
    let text = recorded().to_json();
    assert_eq!(Report::from_json(&text).unwrap().to_json(), text);
}
