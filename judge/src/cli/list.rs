//! `judge list`: the problems, one a line.

use super::{Exit, print};
use anstyle::{AnsiColor, Style};
use anyhow::Result;
use clap::Args;
use judge::catalogue::Catalogue;
use judge::history::History;
use judge::report::layout::{COLUMNS, cut, padded, width};
use std::fmt::Write;

const GOOD: Style = AnsiColor::Green.on_default().bold();
const NAME: Style = Style::new().bold();
const PALE: Style = AnsiColor::BrightBlack.on_default();

#[derive(Debug, Args)]
#[command(after_help = "\
Example: judge list --unsolved

✓ is solved: `judge run` or `judge watch` accepted a solution of yours. ✗ was rejected so far.")]
pub struct Options {
    /// Only what is solved
    #[arg(long)]
    solved: bool,
    /// Only what is not
    #[arg(long, conflicts_with = "solved")]
    unsolved: bool,
}

pub fn list(catalogue: &Catalogue, options: &Options) -> Result<Exit> {
    let history = History::read();
    let names = catalogue.names();
    let longest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let mut out = String::new();
    let mut wrong = None;
    for name in &names {
        let solved = history.is_solved(name);
        if options.solved && !solved || options.unsolved && solved {
            continue;
        }
        let mark = match history.last_verdict(name) {
            _ if solved => format!("{GOOD}✓{GOOD:#}"),
            Some(_) => "✗".to_owned(),
            None => " ".to_owned(),
        };
        let prose = match catalogue.problem(name) {
            Ok(problem) => problem.prose,
            Err(error) => {
                // One bad file hides no other problem.
                let row = format!("! {NAME}{}{NAME:#}", padded(name, longest));
                let _ = writeln!(out, "{row}  its file is wrong, see below");
                wrong.get_or_insert(error);
                continue;
            }
        };
        let number = prose.leetcode.map_or(String::new(), |number| number.to_string());
        let left = COLUMNS - 2 - longest - 2 - 6 - 1 - 6 - 2;
        let _ = writeln!(
            out,
            "{mark} {NAME}{}{NAME:#}  {} {number:>6}  {PALE}{}{PALE:#}",
            padded(name, longest),
            padded(&prose.difficulty, 6),
            cut(&prose.pattern, left)
        );
    }
    print(&out);
    wrong.map_or(Ok(Exit::Accepted), Err)
}
