//! How time grows with cores, submissions and calls.

use crate::folder::{Cost, Folder};
use anyhow::Result;

/// Cheap to judge, so that what a submission costs by itself shows.
const CHEAP: &str = "min-stack";
/// So many different builds; all others come from the cache.
const DIFFERENT: usize = 4;
const SUBMISSIONS: [usize; 4] = [1, 10, 100, 1000];
const CORES: [usize; 2] = [1, 2];
/// Random sequences that make up to 10^8 calls; a million come from the other searches, always.
const SEQUENCES: [u64; 4] = [100, 1_000, 10_000, 100_000];
const CALLED: &str = "lru-cache";

pub fn print(folder: &Folder, submissions_max: usize) -> Result<()> {
    println!(
        "Grading `{CHEAP}`, built already, {DIFFERENT} different files, `--sequences 100 --no-timing`\n"
    );
    println!("| submissions | cores | wall | CPU | peak memory | wall a submission |");
    println!("|--:|--:|--:|--:|--:|--:|");
    let few = ["--sequences", "100", "--no-timing"];
    for submissions in SUBMISSIONS.into_iter().filter(|&count| count <= submissions_max) {
        let name = format!("grade-{submissions}");
        for i in 0..submissions {
            // The same name as well: a build is known by both.
            let (folder_of_one, which) =
                (format!("{name}/{i}"), format!("solution-{}", i % DIFFERENT));
            let file = folder.file_with(&folder_of_one, CHEAP, &which, &which)?;
            if i < DIFFERENT {
                folder.judge(&file, &few)?;
            }
        }
        for cores in CORES {
            let threads = cores.to_string();
            let cost = folder.grade(&name, &[&few[..], &["--threads", &threads]].concat())?;
            let each = cost.wall.as_secs_f64() / submissions as f64 * 1e3;
            println!("| {submissions} | {cores} | {cost} | {each:.0} ms |");
        }
    }
    println!("\nJudging `{CALLED}`, built already, judged before, `--no-timing`\n");
    println!("| sequences | calls | cores | wall | CPU | peak memory | million calls a second |");
    println!("|--:|--:|--:|--:|--:|--:|--:|");
    let file = folder.new_file(CALLED, "scaling")?;
    folder.judge(&file, &few)?;
    for sequences in SEQUENCES.map(|sequences| sequences.to_string()) {
        // What is kept of the sequences and their answers is made by the first run of so many.
        folder.judge(&file, &["--sequences", &sequences, "--no-timing"])?;
        for cores in CORES.map(|cores| cores.to_string()) {
            let flags = ["--sequences", &sequences, "--no-timing", "--threads", &cores];
            let (cost, calls): (Cost, u64) = folder.judge(&file, &flags)?;
            let speed = calls as f64 / cost.wall.as_secs_f64() / 1e6;
            println!("| {sequences} | {calls} | {cores} | {cost} | {speed:.1} |");
        }
    }
    Ok(())
}
