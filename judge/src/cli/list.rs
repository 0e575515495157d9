//! `judge list`: the problems, one a line.

use super::{Exit, print};
use anyhow::Result;
use clap::Args;
use judge::catalogue::Catalogue;
use std::fmt::Write;

#[derive(Debug, Args)]
#[command(after_help = "Example: judge list")]
pub struct Options {}

pub fn list(catalogue: &Catalogue, _options: &Options) -> Result<Exit> {
    let mut out = String::new();
    for name in catalogue.names() {
        let prose = catalogue.problem(&name)?.prose;
        let number = prose.leetcode.map_or(String::new(), |number| number.to_string());
        let _ = writeln!(
            out,
            "{name:20} {number:>5}  {:7} {:26} {}",
            prose.difficulty, prose.title, prose.pattern
        );
    }
    print(&out);
    Ok(Exit::Accepted)
}
