//! `judge hint`: one hint more at each call.

use super::{Exit, print};
use anstyle::{AnsiColor, Style};
use anyhow::Result;
use clap::Args;
use judge::catalogue::Catalogue;
use judge::history::History;
use judge::problem::Problem;
use judge::report::layout;
use std::fmt::Write;

const PALE: Style = AnsiColor::BrightBlack.on_default();
const NAME: Style = Style::new().bold();

#[derive(Debug, Args)]
#[command(after_help = "Example: judge hint lru-cache")]
pub struct Options {
    /// The problem's name
    problem: String,
    /// Show all hints that were shown so far, and none more
    #[arg(long)]
    again: bool,
    /// Begin with the first one again
    #[arg(long, conflicts_with = "again")]
    restart: bool,
}

pub fn hint(catalogue: &Catalogue, options: &Options) -> Result<Exit> {
    let problem = catalogue.problem(&options.problem)?;
    let mut history = History::read();
    if options.again {
        let shown = history.hints_shown(&problem.name).min(problem.prose.hints.len());
        print(&(0..shown).map(|i| text(&problem, i)).collect::<String>());
        return Ok(Exit::Accepted);
    }
    if options.restart {
        remember(&mut history, &problem, 0);
    }
    print(&next(&problem, &mut history));
    Ok(Exit::Accepted)
}

/// The next hint, which then counts as shown; after the last one, a word about that.
pub fn next(problem: &Problem, history: &mut History) -> String {
    let shown = history.hints_shown(&problem.name);
    if problem.prose.hints.is_empty() {
        return format!("{} has no hints\n", problem.name);
    }
    if shown >= problem.prose.hints.len() {
        let last = text(problem, problem.prose.hints.len() - 1);
        return format!("{last}{PALE}that was the last one; --restart begins again{PALE:#}\n");
    }
    remember(history, problem, shown + 1);
    text(problem, shown)
}

/// Without a place to remember it the same hint comes again: that is worth a word, no more.
fn remember(history: &mut History, problem: &Problem, shown: usize) {
    if let Err(error) = history.set_hints(&problem.name, shown) {
        anstream::eprintln!("judge: this hint is not remembered: {error:#}");
    }
}

fn text(problem: &Problem, index: usize) -> String {
    let mut out = String::new();
    let of = problem.prose.hints.len();
    let _ = writeln!(out, "{NAME}hint {} of {of}{NAME:#}", index + 1);
    for line in layout::wrapped(&problem.prose.hints[index], "  ") {
        let _ = writeln!(out, "{line}");
    }
    out
}
