//! Compares the judge with property tests and example tests on the wrong samples of `lru-cache`:
//! `cargo run --release`. The README tells what is compared, and how.

mod cache;
mod process;
mod quick;
mod save;
mod search;
mod state_machine;
mod table;

use anyhow::{Context, Result, ensure};
use save::{Judge, Saved};
use search::{End, Search};
use std::path::Path;
use std::time::Duration;
use table::{count, length, milliseconds, ratio, seconds};

include!(concat!(env!("OUT_DIR"), "/samples.rs"));

/// A solution, and its searches by proptest-state-machine and by quickcheck.
pub struct Sample {
    path: &'static str,
    searches: [fn(u64); 2],
}

/// The median over so many seeds counts.
const SEEDS: u64 = 5;

fn main() -> Result<()> {
    if let [_, sample, method, seed] = &std::env::args().collect::<Vec<_>>()[..] {
        let sample = &SAMPLES[sample.parse::<usize>()?];
        return search::inside(sample.searches[method.parse::<usize>()?], seed.parse()?);
    }
    let folder = tempfile::tempdir().context("no temporary folder; set TMPDIR to one")?;
    let judge = Judge::find(folder.path())?;
    let (right, wrong) = SAMPLES.split_first().expect("the build script lists samples");
    speed(&judge, right)?;
    let saves = saves(folder.path(), &judge, right, wrong)?;
    searches(&judge, wrong)?;
    println!("\n## From save to answer, all cores\n");
    println!("| sample | examples | proptest | quickcheck | judge | proptest / judge |");
    println!("|---|--:|--:|--:|--:|--:|");
    let mut caught = [0; 4];
    for (sample, saved) in wrong.iter().zip(&saves) {
        for (caught, saved) in caught.iter_mut().zip(saved) {
            *caught += usize::from(saved.caught);
        }
        let cells: Vec<_> = saved.iter().map(Saved::to_string).collect();
        let times = ratio(saved[1].time, saved[3].time, saved[1].stopped);
        println!("| {} | {} | {times} |", name(sample), cells.join(" | "));
    }
    let caught = caught.map(|caught| format!("{caught} of {}", wrong.len())).join(" | ");
    println!("| caught | {caught} | |");
    Ok(())
}

/// How fast each of them calls, on a solution in which nothing is found.
fn speed(judge: &Judge, right: &Sample) -> Result<()> {
    println!(
        "## Calls a second, one core\n\n| | calls | time | calls a second |\n|---|--:|--:|--:|"
    );
    for (method, title) in ["proptest-state-machine", "quickcheck"].into_iter().enumerate() {
        let search = search::outside(0, method, 1)?;
        ensure!(search.end == End::Through, "{title} finds something in {}", right.path);
        print_speed(title, search.calls, search.time);
    }
    judge.run(right.path, &[])?;
    let run = judge.run(right.path, &["--threads", "1", "--no-timing"])?;
    ensure!(run.verdict == "accepted", "the judge says {} of {}", run.verdict, right.path);
    print_speed("judge, growth and space included", run.calls, run.time);
    Ok(())
}

fn print_speed(title: &str, calls: u64, time: Duration) {
    let each_second = calls as f64 / time.as_secs_f64();
    println!("| {title} | {} | {} | {} |", count(calls), seconds(time), count(each_second as u64));
}

fn saves(
    folder: &Path,
    judge: &Judge,
    right: &Sample,
    wrong: &[Sample],
) -> Result<Vec<[Saved; 4]>> {
    let crates = save::Method::ALL.map(|method| save::Crate::new(folder, method));
    let [examples, proptest, quick] = crates.map(|made| made.and_then(|it| it.warmed(right.path)));
    let (examples, proptest, quick) = (examples?, proptest?, quick?);
    let all = wrong.iter().map(|sample| {
        let run = judge.run(sample.path, &[])?;
        Ok([
            examples.save(sample.path)?,
            proptest.save(sample.path)?,
            quick.save(sample.path)?,
            Saved { time: run.time, caught: run.verdict != "accepted", stopped: false },
        ])
    });
    all.collect()
}

fn searches(judge: &Judge, wrong: &[Sample]) -> Result<()> {
    println!("\n## Searches alone, one core, built already (medians of {SEEDS} seeds)\n");
    println!(
        "| sample | proptest: calls | found | shrunk | length | quickcheck: calls | found | shrunk | length \
         | judge: calls | answer | length | proptest / judge |"
    );
    println!("|---|{}", "--:|".repeat(12));
    for (i, sample) in wrong.iter().enumerate() {
        let methods: Vec<Search> =
            (0..2).map(|method| median_search(i + 1, method)).collect::<Result<_>>()?;
        let runs = (1..=SEEDS)
            .map(|seed| judge.run(sample.path, &["--threads", "1", "--seed", &seed.to_string()]));
        let mut runs = runs.collect::<Result<Vec<_>>>()?;
        runs.sort_by_key(|run| run.time);
        let run = &runs[runs.len() / 2];
        let cells: Vec<_> = methods.iter().map(Search::to_string).collect();
        println!(
            "| {} | {} | {} | {} | {} | {} |",
            name(sample),
            cells.join(" | "),
            count(run.calls),
            milliseconds(run.time),
            length(run.length),
            ratio(methods[0].time, run.time, !matches!(methods[0].end, End::Found { .. })),
        );
    }
    Ok(())
}

fn median_search(sample: usize, method: usize) -> Result<Search> {
    let first = search::outside(sample, method, 1)?;
    // Another seed would not end either.
    if first.end == End::Stopped {
        return Ok(first);
    }
    let rest = (2..=SEEDS).map(|seed| search::outside(sample, method, seed));
    let mut all = rest.collect::<Result<Vec<_>>>()?;
    all.push(first);
    all.sort_by_key(|search| search.time);
    Ok(all.swap_remove(all.len() / 2))
}

fn name(sample: &Sample) -> &str {
    Path::new(sample.path).file_stem().and_then(|name| name.to_str()).unwrap_or(sample.path)
}
