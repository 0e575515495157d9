//! What each search finds by itself: `cargo bench -p judge --bench searches`.
//!
//! Every wrong sample below `submissions/` is given to each search alone. A row tells how many of a
//! problem's samples a search finds, and how many it finds for a million calls that it makes.
//! `-- --only PROBLEM` leaves out all other problems.

use anyhow::{Context, Result, anyhow};
use judge::catalogue::Catalogue;
use judge::compile::{self, Compiled};
use judge::execute::Subject;
use judge::generate::Dictionary;
use judge::progress::NEVER;
use judge::samples::{self, Sample};
use judge::sandbox::{self, Limits, Tier};
use judge::search::Effort;
use judge::toolchain::Toolchain;
use judge::verdict::Verdict;
use judge::{Judged, dictionary, distribution, guide, inside, measure, search, solution};
use rayon::prelude::*;
use std::path::Path;

/// In the order of the columns.
const SEARCHES: [Search; 6] = [
    Search::Exhaustive,
    Search::Random,
    Search::RandomWithConstants,
    Search::Guided,
    Search::Growth,
    Search::Distribution,
];

const SEED: u64 = 1;

#[derive(Clone, Copy)]
enum Search {
    Exhaustive,
    /// The weighted profiles, without what the candidate's source says.
    Random,
    RandomWithConstants,
    Guided,
    /// The answers of the workloads that growth is measured on.
    Growth,
    Distribution,
}

/// What one search came to on one sample.
#[derive(Clone, Copy, Default)]
struct Sought {
    found: bool,
    calls: u64,
}

fn main() -> Result<()> {
    sandbox::enter_if_asked(&[], inside::run);
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let only = arguments.iter().position(|argument| argument == "--only");
    let only = only.and_then(|at| arguments.get(at + 1));
    let catalogue = Catalogue::new(None)?;
    let bench = Bench {
        toolchain: Toolchain::find()?,
        limits: Limits::default(),
        tier: sandbox::probe(),
        names: catalogue.names(),
    };
    println!("Found (found for a million calls)\n");
    print!("| problem | wrong samples | found by any |");
    SEARCHES.iter().for_each(|search| print!(" {} |", search.name()));
    println!("\n|---|--:|--:|{}", "--:|".repeat(SEARCHES.len()));
    let mut all = Vec::new();
    for name in bench.names.iter().filter(|name| only.is_none_or(|only| only == *name)) {
        let sought = bench.all_of(&catalogue.judged(name)?)?;
        row(name, &sought);
        all.extend(sought);
    }
    row("all", &all);
    Ok(())
}

struct Bench {
    toolchain: Toolchain,
    limits: Limits,
    tier: Tier,
    names: Vec<String>,
}

impl Bench {
    /// For each wrong sample what each search came to.
    fn all_of(&self, judged: &Judged) -> Result<Vec<[Sought; SEARCHES.len()]>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../submissions");
        let mut samples = samples::find(&folder, &judged.problem.name)?;
        samples.retain(|sample| sample.expected == Verdict::WrongAnswer);
        let sought = samples.par_iter().map(|sample| self.sought(judged, sample));
        sought.collect()
    }

    fn sought(&self, judged: &Judged, sample: &Sample) -> Result<[Sought; SEARCHES.len()]> {
        let problem = &judged.problem;
        let found = solution::find(&sample.path, Some(&problem.name), &self.names);
        let solution = found.map_err(|error| anyhow!(error.0))?;
        let Compiled::Built(built) = compile::candidate(&self.toolchain, problem, &solution)?
        else {
            return Err(anyhow!("{}: it does not build", sample.path.display()));
        };
        let subject = Subject {
            problem,
            reference: judged.reference(&self.toolchain)?,
            built: &built,
            limits: &self.limits,
            tier: &self.tier,
            entropy: SEED,
            stop: &NEVER,
        };
        let constants = dictionary::of(&solution);
        let mut all = [Sought::default(); SEARCHES.len()];
        for (sought, search) in all.iter_mut().zip(SEARCHES) {
            *sought = search
                .on(&subject, &constants)
                .with_context(|| sample.path.display().to_string())?;
        }
        Ok(all)
    }
}

impl Search {
    fn name(self) -> &'static str {
        match self {
            Search::Exhaustive => "exhaustive",
            Search::Random => "random",
            Search::RandomWithConstants => "random, constants",
            Search::Guided => "guided",
            Search::Growth => "growth",
            Search::Distribution => "distribution",
        }
    }

    fn on(self, subject: &Subject, constants: &Dictionary) -> Result<Sought> {
        let silent = &|_, _, _| {};
        let none = Dictionary::default();
        let random = Effort { exhaustive: false, ..Effort::default() };
        let searched = |effort, known| {
            let never = &mut || Ok(false);
            let found = search::first_failure(subject, SEED, known, effort, &[], silent, never)?;
            Ok(Sought { found: found.failed.is_some(), calls: found.tests.operations })
        };
        match self {
            Search::Exhaustive => searched(Effort { random_calls: 0, ..Effort::default() }, &none),
            Search::Random => searched(random, &none),
            Search::RandomWithConstants => searched(random, constants),
            Search::Guided => {
                let effort = Effort::default();
                let guided = guide::first_failure(subject, SEED, constants, effort, silent)?;
                Ok(Sought { found: guided.failed.is_some(), calls: guided.tests.operations })
            }
            Search::Growth => {
                let costs = measure::costs(subject, SEED)?;
                Ok(Sought { found: costs.failed.is_some(), calls: costs.run.1 })
            }
            Search::Distribution => {
                let uneven = distribution::first_uneven(subject, SEED)?;
                Ok(Sought { found: uneven.is_some(), calls: 0 })
            }
        }
    }
}

fn row(name: &str, sought: &[[Sought; SEARCHES.len()]]) {
    let any = sought.iter().filter(|one| one.iter().any(|sought| sought.found)).count();
    print!("| {name} | {} | {any} |", sought.len());
    for at in 0..SEARCHES.len() {
        let found = sought.iter().filter(|one| one[at].found).count();
        let calls: u64 = sought.iter().map(|one| one[at].calls).sum();
        match (found, calls) {
            (0, _) => print!(" |"),
            (_, 0) => print!(" {found} |"),
            _ => print!(" {found} ({:.1}) |", found as f64 * 1e6 / calls as f64),
        }
    }
    println!();
}
