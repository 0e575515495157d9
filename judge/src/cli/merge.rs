//! `judge merge`: joins the parts of a grade into one report.

use super::grade::exit;
use super::outputs::Outputs;
use super::{Exit, print};
use anyhow::Result;
use clap::Args;
use judge::Misuse;
use judge::report::json::{Report, Sandbox};
use judge::report::overview;
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(after_help = "Example: judge merge part-*.json --html report.html --junit junit.xml")]
pub struct Options {
    /// What `judge grade --partition K/N --json PART` wrote
    #[arg(required = true, value_name = "PART")]
    parts: Vec<PathBuf>,
    #[command(flatten)]
    outputs: Outputs,
}

pub fn merge(options: &Options) -> Result<Exit> {
    options.outputs.check()?;
    let mut parts = Vec::new();
    for path in &options.parts {
        let misuse = |error: String| Misuse(format!("{}: {error}", path.display()));
        let text = std::fs::read_to_string(path).map_err(|error| misuse(error.to_string()))?;
        parts.push((path.display().to_string(), Report::from_json(&text).map_err(misuse)?));
    }
    let report = joined(parts)?;
    print(&overview::counts(&report));
    options.outputs.write(&report)?;
    Ok(exit(&report))
}

/// The results of all parts, in the order of an undivided grade.
fn joined(parts: Vec<(String, Report)>) -> Result<Report, Misuse> {
    let mut parts = parts.into_iter();
    let (first_path, mut whole) = parts.next().ok_or_else(|| Misuse("no parts".to_owned()))?;
    let mut origins: BTreeMap<String, String> = BTreeMap::new();
    let origin = |entry: &judge::report::json::Entry| entry.submission.clone();
    origins.extend(whole.results.iter().map(|entry| (origin(entry), first_path.clone())));
    for (path, part) in parts {
        if part.seed != whole.seed {
            return Err(Misuse(format!(
                "{path}: graded with seed {}, but {first_path} with seed {}",
                part.seed, whole.seed
            )));
        }
        for entry in part.results {
            if let Some(other) = origins.insert(origin(&entry), path.clone()) {
                let name = entry.submission;
                return Err(Misuse(format!("{path}: {name} is in {other} as well")));
            }
            whole.results.push(entry);
        }
        whole.skipped.extend(part.skipped);
        whole.sandbox = weaker(whole.sandbox, part.sandbox);
    }
    whole.results.sort_by(|a, b| {
        std::path::Path::new(&a.submission).cmp(std::path::Path::new(&b.submission))
    });
    whole.skipped.sort();
    whole.skipped.dedup();
    Ok(whole)
}

fn weaker(mut one: Sandbox, other: Sandbox) -> Sandbox {
    if other.tier == "weak" {
        one.tier = other.tier;
    }
    one.missing.extend(other.missing);
    one.missing.sort();
    one.missing.dedup();
    one
}

#[cfg(test)]
mod tests {
    use super::*;
    use judge::report::json::{Entry, SCHEMA, Skipped};

    fn part(name: &str, seed: u64, submissions: &[&str]) -> (String, Report) {
        let entry = |path: &&str| Entry::trouble((*path).to_owned(), "lru-cache".to_owned(), "");
        let report = Report {
            schema: SCHEMA,
            seed,
            sandbox: Sandbox::default(),
            results: submissions.iter().map(entry).collect(),
            skipped: vec![Skipped { path: "x".to_owned(), reason: "y".to_owned() }],
        };
        (name.to_owned(), report)
    }

    fn check(parts: Vec<(String, Report)>, expected: &str) {
        let told = match joined(parts) {
            Ok(whole) => {
                let names: Vec<_> = whole.results.into_iter().map(|e| e.submission).collect();
                format!("{} and {} skipped", names.join(" "), whole.skipped.len())
            }
            Err(error) => error.to_string(),
        };
        assert_eq!(told, expected);
    }

    #[test]
    fn parts_join_in_the_order_of_the_paths() {
        check(
            vec![part("1", 7, &["a/b.rs", "c"]), part("2", 7, &["a-b", "a/a.rs"])],
            "a/a.rs a/b.rs a-b c and 1 skipped",
        );
    }

    #[test]
    fn parts_that_do_not_belong_together_are_refused() {
        check(
            vec![part("1", 7, &["a"]), part("2", 8, &["b"])],
            "2: graded with seed 8, but 1 with seed 7",
        );
        check(vec![part("1", 7, &["a"]), part("2", 7, &["a"])], "2: a is in 1 as well");
    }
}
