//! `judge completions`: what makes a shell complete the judge's commands.

use super::{Cli, Exit, print};
use anyhow::Result;
use clap::{Args, CommandFactory};
use clap_complete::Shell;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  judge completions bash > ~/.local/share/bash-completion/completions/judge
  judge completions zsh > ~/.zfunc/_judge
  judge completions fish > ~/.config/fish/completions/judge.fish")]
pub struct Options {
    /// The shell
    shell: Shell,
}

pub fn completions(options: &Options) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Cli::command(), "judge", &mut script);
    print(&String::from_utf8_lossy(&script));
    Ok(Exit::Accepted)
}
