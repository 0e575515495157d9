//! The command line.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    // First of all: the same binary, started again, is the inside of a sandbox.
    judge::sandbox::enter_if_asked(&[judge::builtin::secret()], judge::inside::run);
    cli::main()
}
