//! `judge show`: the statement of a problem.

use super::{Exit, print};
use anyhow::Result;
use clap::Args;
use judge::catalogue::Catalogue;
use judge::report;

#[derive(Debug, Args)]
#[command(after_help = "Example: judge show lru-cache")]
pub struct Options {
    /// The problem's name
    problem: String,
}

pub fn show(catalogue: &Catalogue, options: &Options) -> Result<Exit> {
    print(&report::statement::write(&catalogue.problem(&options.problem)?));
    Ok(Exit::Accepted)
}
