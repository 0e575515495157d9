//! Calls a second through the worker, beside the bare loop over the same calls:
//! `cargo bench -p judge --bench worker`.
//!
//! Both run the reference on the same sequences. The bare loop is a program of its own that
//! plain `rustc -O` makes of one file, so that it is optimised as a candidate is.

mod common;

use anyhow::{Context, Result, ensure};
use common::Bench;
use judge::toolchain::Toolchain;
use judge::{inside, sandbox};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const PROBLEMS: [&str; 3] = ["lru-cache", "circular-queue", "file-system"];
const CALLS: usize = 1_500_000;

fn main() -> Result<()> {
    sandbox::enter_if_asked(&[], inside::run);
    let toolchain = Toolchain::find()?;
    println!(
        "| problem | calls | bare loop, million a second | worker, million a second | worker / bare |"
    );
    println!("|---|--:|--:|--:|--:|");
    for problem in PROBLEMS {
        let bench = Bench::new(&toolchain, problem, None)?;
        let (batch, worker) = common::worker_time(&bench.subject(&toolchain)?, CALLS)?;
        let bare = bare_time(problem, &batch.words)?;
        let per_second = |time: Duration| batch.calls as f64 / time.as_secs_f64() / 1e6;
        println!(
            "| {problem} | {} | {:.1} | {:.1} | {:.2} |",
            batch.calls,
            per_second(bare),
            per_second(worker),
            bare.as_secs_f64() / worker.as_secs_f64(),
        );
    }
    Ok(())
}

fn bare_time(problem: &str, words: &[u64]) -> Result<Duration> {
    let folder = tempfile::tempdir()?;
    let (program, calls) = (folder.path().join("bare"), folder.path().join("calls"));
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/bare");
    let mut rustc = Command::new("rustc");
    rustc.args(["--edition=2024", "-O", "-Ccodegen-units=1", "--crate-name=bare", "-o"]);
    let built = rustc.arg(&program).arg(sources.join(problem).with_extension("rs")).status()?;
    ensure!(built.success(), "the bare loop of {problem} does not build");
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    std::fs::write(&calls, bytes)?;
    let output = Command::new(&program).arg(&calls).output()?;
    let text = String::from_utf8(output.stdout)?;
    let nanoseconds =
        text.trim().parse().with_context(|| format!("the bare loop of {problem} failed"))?;
    Ok(Duration::from_nanos(nanoseconds))
}
