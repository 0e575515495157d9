//! Reads the command line and turns what happened into an exit code.

mod bars;
mod completions;
mod grade;
mod hint;
mod list;
mod merge;
mod new;
mod outputs;
mod recap;
mod run;
mod show;
mod verify;
mod watch;

use clap::{Args, Parser, Subcommand};
use judge::catalogue::Catalogue;
use judge::judging::Judging;
use judge::search::Effort;
use judge::toolchain::Toolchain;
use judge::{Misuse, Workers, sandbox};
use std::path::PathBuf;
use std::process::ExitCode;

/// How the judge ends; never with any other code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Every solution is accepted; for `verify`: every problem is sound.
    Accepted = 0,
    /// Something was rejected.
    Rejected = 1,
    /// Wrong usage or a bad problem file.
    Misuse = 2,
    /// The judge itself failed.
    Failed = 3,
}

#[derive(Debug, Parser)]
#[command(name = "judge", version, about, propagate_version = true, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// A folder with more problem files; their references lie in the folder `reference` beside it
    #[arg(long, global = true, value_name = "DIR", env = "JUDGE_PROBLEMS")]
    problems: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Lists the problems
    List(list::Options),
    /// Shows a problem: statement, examples, constraints, required complexity
    Show(show::Options),
    /// Makes a solution crate to start from
    New(new::Options),
    /// Judges solutions
    Run(run::Options),
    /// Judges a solution again at every save
    Watch(watch::Options),
    /// Judges every solution below a folder, and writes reports
    Grade(grade::Options),
    /// Joins the parts of a grade into one report
    Merge(merge::Options),
    /// Shows one hint more at each call
    Hint(hint::Options),
    /// Shows all patterns: their signals, structures and complexities
    Recap(recap::Options),
    /// Checks the problems: file, reference, and every sample against its folder's verdict
    Verify(verify::Options),
    /// Prints the JSON Schema of a problem file
    #[command(after_help = SCHEMA_HELP)]
    Schema,
    /// Prints completions for a shell
    Completions(completions::Options),
}

const SCHEMA_HELP: &str = "\
Example: judge schema > problem.schema.json

An editor with yaml-language-server completes and checks a problem file that begins with
  # yaml-language-server: $schema=problem.schema.json";

/// What the commands that judge have in common.
#[derive(Clone, Debug, Args)]
struct JudgeOptions {
    /// Seed of everything random: a number, or `random`
    #[arg(long, default_value = "1", value_parser = parse_seed)]
    seed: u64,
    /// How many random sequences are run (default: as many as make a million calls)
    #[arg(long, value_name = "N")]
    sequences: Option<u64>,
    /// Do not time the methods
    #[arg(long)]
    no_timing: bool,
    /// Also run sequences beyond the contract; what they find is advice only
    #[arg(long)]
    strict: bool,
    /// Fail where a layer of the sandbox is missing
    #[arg(long)]
    require_sandbox: bool,
    /// Whether build scripts of solutions are run, in the build sandbox (default: yes, for `grade` no)
    #[arg(
        long,
        value_name = "BOOL",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true"
    )]
    allow_build_scripts: Option<bool>,
    /// How many threads work at once (default: one for each core)
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

/// Runs the command that the user asked for.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return code(if error.use_stderr() { Exit::Misuse } else { Exit::Accepted });
        }
    };
    let done = std::panic::catch_unwind(|| perform(cli));
    code(match done {
        Ok(Ok(exit)) => exit,
        Ok(Err(error)) => {
            anstream::eprintln!("judge: {error:#}");
            if error.is::<Misuse>() { Exit::Misuse } else { Exit::Failed }
        }
        Err(_) => {
            anstream::eprintln!("judge: this is a bug of the judge; please report it");
            Exit::Failed
        }
    })
}

fn code(exit: Exit) -> ExitCode {
    ExitCode::from(exit as u8)
}

fn perform(cli: Cli) -> anyhow::Result<Exit> {
    let catalogue = || Catalogue::new(cli.problems.as_deref());
    match cli.command {
        Command::List(options) => list::list(&catalogue()?, &options),
        Command::Show(options) => show::show(&catalogue()?, &options),
        Command::New(options) => new::new(&catalogue()?, &options),
        Command::Run(options) => run::run(catalogue()?, &options),
        Command::Verify(options) => verify::verify(catalogue()?, &options),
        Command::Watch(options) => watch::watch(catalogue()?, &options),
        Command::Grade(options) => grade::grade(catalogue()?, &options),
        Command::Merge(options) => merge::merge(&options),
        Command::Hint(options) => hint::hint(&catalogue()?, &options),
        Command::Recap(options) => recap::recap(&catalogue()?, &options),
        Command::Completions(options) => completions::completions(&options),
        Command::Schema => {
            print(&format!("{:#}\n", judge::load::schema()));
            Ok(Exit::Accepted)
        }
    }
}

impl JudgeOptions {
    /// Prepares judging as the options say.
    fn judging(&self, catalogue: Catalogue) -> anyhow::Result<Judging> {
        if let Some(threads) = self.threads {
            if threads == 0 {
                return Err(Misuse("--threads 0: at least one has to work".to_owned()).into());
            }
            // Fails only where the pool exists already, with as many threads as it has.
            let _ = rayon::ThreadPoolBuilder::new().num_threads(threads).build_global();
        }
        // Each waits for a program that it started.
        let (toolchain, tier) = rayon::join(Toolchain::find, sandbox::probe);
        if !tier.full {
            let missing = tier.missing.join("; ");
            if self.require_sandbox {
                anyhow::bail!("--require-sandbox: this machine's sandbox is weak: {missing}");
            }
            anstream::eprintln!(
                "judge: the sandbox is weak here, run only code that you trust: {missing}"
            );
        }
        let effort = Effort { sequences: self.sequences, strict: self.strict, ..Effort::default() };
        let mut toolchain = toolchain?;
        toolchain.build_scripts = self.allow_build_scripts.unwrap_or(true);
        let workers = Workers {
            toolchain,
            limits: sandbox::Limits::default(),
            tier,
            effort,
            timing: !self.no_timing,
        };
        Ok(Judging::new(catalogue, workers, self.seed))
    }
}

fn parse_seed(text: &str) -> Result<u64, String> {
    if text == "random" {
        return Ok(u64::from(rand_seed()));
    }
    text.parse().map_err(|_| "a number from 0 to 18446744073709551615, or `random`".to_owned())
}

/// Short enough to be typed again.
fn rand_seed() -> u32 {
    use std::hash::{BuildHasher, RandomState};
    RandomState::new().hash_one(std::process::id()) as u32
}

/// Writes to standard output, without colours where that is no terminal. A reader that has gone
/// away (`judge list | head`) is no trouble.
fn print(text: &str) {
    use std::io::Write;
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
