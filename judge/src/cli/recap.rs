//! `judge recap`: all patterns on one page.

use super::{Exit, print};
use anyhow::Result;
use clap::Args;
use judge::catalogue::Catalogue;
use judge::report::recap;

#[derive(Debug, Args)]
#[command(after_help = "Example: judge recap --markdown > recap.md")]
pub struct Options {
    /// Write Markdown
    #[arg(long)]
    markdown: bool,
}

pub fn recap(catalogue: &Catalogue, options: &Options) -> Result<Exit> {
    let names = catalogue.names();
    let problems: Result<Vec<_>> = names.iter().map(|name| catalogue.problem(name)).collect();
    let write = if options.markdown { recap::markdown } else { recap::terminal };
    print(&write(&problems?));
    Ok(Exit::Accepted)
}
