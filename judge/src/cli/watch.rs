//! `judge watch`: judges a solution again at every save.

mod keys;
mod screen;

use super::{Exit, JudgeOptions, hint, new};
use anyhow::{Context, Result};
use clap::Args;
use judge::call::Sequence;
use judge::catalogue::Catalogue;
use judge::history::History;
use judge::judging::Judging;
use judge::problem::Problem;
use judge::progress::{Stage, Stop};
use judge::report::json::Entry;
use judge::report::{human, statement};
use judge::solution::Solution;
use judge::verdict::Judgement;
use judge::{Again, Misuse, judge_again};
use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{Debouncer, new_debouncer};
use screen::Screen;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

#[derive(Debug, Args)]
#[command(after_help = "\
Example: judge watch lru-cache

Keys: r judge again · h next hint · s statement · c counterexample in full ·
n next unsolved problem · q quit. The sequence that failed last is tried first.")]
pub struct Options {
    /// The solution: a bare `.rs` file, or a folder with a Cargo.toml
    path: PathBuf,
    /// The problem that it solves, where neither a folder nor a Cargo.toml says so
    #[arg(long, value_name = "NAME")]
    problem: Option<String>,
    #[command(flatten)]
    judge: JudgeOptions,
}

/// What the loop hears of.
enum Message {
    /// Something changed on the disk.
    Changed,
    /// A key was pressed.
    Key(char),
    /// The judging with this number is in a stage.
    Stage(usize, Stage, usize, usize),
    /// The judging with this number ended.
    Judged(usize, Result<Box<Judgement>, String>),
}

/// Editors write a file in several steps: so long after the last one it is judged.
const QUIET: Duration = Duration::from_millis(50);

pub fn watch(catalogue: Catalogue, options: &Options) -> Result<Exit> {
    let judging = Arc::new(options.judge.judging(catalogue)?);
    let solution = judging.find(&options.path, options.problem.as_deref())?;
    let (sender, messages) = channel();
    let keys = keys::read(sender.clone());
    let screen = Screen::new(keys.are_single);
    let path = options.path.clone();
    let watcher = watcher(&path, &sender)?;
    let mut watch = Watch {
        judging,
        path,
        problem: options.problem.clone(),
        solves: solution.problem,
        history: History::read(),
        sender,
        _watcher: watcher,
        screen,
        run: None,
        runs: 0,
        judged: None,
        entry: None,
        first: Vec::new(),
        passed: false,
    };
    watch.begin(true);
    watch.listen(&messages)?;
    Ok(Exit::Accepted)
}

struct Watch {
    judging: Arc<Judging>,
    path: PathBuf,
    problem: Option<String>,
    /// The problem's name.
    solves: String,
    history: History,
    sender: Sender<Message>,
    _watcher: Debouncer<RecommendedWatcher>,
    screen: Screen,
    /// The judging under way.
    run: Option<Run>,
    runs: usize,
    /// The files that were judged last, or are being judged.
    judged: Option<Solution>,
    entry: Option<Entry>,
    /// What failed last.
    first: Vec<Sequence>,
    /// Whether that is right now.
    passed: bool,
}

struct Run {
    number: usize,
    stop: Arc<Stop>,
}

impl Watch {
    fn listen(&mut self, messages: &Receiver<Message>) -> Result<()> {
        for message in messages {
            match message {
                Message::Changed => self.begin(false),
                Message::Key('q' | '\u{3}' | '\u{4}') => {
                    self.stop();
                    return Ok(());
                }
                Message::Key(key) => self.key(key)?,
                Message::Stage(number, stage, done, all) if self.is_current(number) => {
                    self.passed |= stage == Stage::Again;
                    let passed = self.passed;
                    self.screen.status(stage, done, all, passed);
                }
                Message::Judged(number, judged) if self.is_current(number) => self.end(judged)?,
                Message::Stage(..) | Message::Judged(..) => {}
            }
        }
        Ok(())
    }

    fn is_current(&self, number: usize) -> bool {
        self.run.as_ref().is_some_and(|run| run.number == number)
    }

    fn stop(&mut self) {
        if let Some(run) = self.run.take() {
            run.stop.request();
        }
    }

    /// Judges what is there now, unless that was judged already and nobody insists.
    fn begin(&mut self, insist: bool) {
        let solution = match self.judging.find(&self.path, self.problem.as_deref()) {
            Ok(solution) => solution,
            // In the middle of a save there may be no file.
            Err(error) => return self.screen.note(&format!("{error:#}")),
        };
        let same = self.judged.as_ref().is_some_and(|judged| is_same(judged, &solution));
        if same && !insist {
            return;
        }
        self.stop();
        self.passed = false;
        self.runs += 1;
        let run = Run { number: self.runs, stop: Arc::default() };
        let (stop, number, first) = (run.stop.clone(), run.number, self.first.clone());
        let (judging, sender) = (self.judging.clone(), self.sender.clone());
        self.judged = Some(solution.clone());
        self.run = Some(run);
        self.screen.status(Stage::Building, 0, 1, false);
        std::thread::spawn(move || {
            let judge = || judge(&judging, &solution, number, &stop, &first, &sender);
            let judged = catch_unwind(AssertUnwindSafe(judge));
            let judged = judged.unwrap_or_else(|_| Err(anyhow::anyhow!("a bug of the judge")));
            let judged = judged.map(Box::new).map_err(|error| format!("{error:#}"));
            // Nobody listens any more when the user quits.
            let _ = sender.send(Message::Judged(number, judged));
        });
    }

    fn end(&mut self, judged: Result<Box<Judgement>, String>) -> Result<()> {
        self.run = None;
        let judgement = match judged {
            Ok(judgement) => judgement,
            Err(error) => {
                self.screen.note(&error);
                return Ok(());
            }
        };
        let problem = self.problem()?;
        let entry = Entry::of(&problem, &judgement);
        // A history that cannot be written must not stand in the way of a verdict.
        let _ = self.history.add_verdict(&problem.name, judgement.verdict);
        if let Some(counterexample) = judgement.counterexample {
            self.first = vec![counterexample.sequence];
        }
        self.screen.verdict(&human::write(&entry, self.judging.seed));
        self.entry = Some(entry);
        Ok(())
    }

    fn problem(&self) -> Result<Problem> {
        Ok(self.judging.prepare(&self.solves)?.problem.clone())
    }

    fn key(&mut self, key: char) -> Result<()> {
        match key {
            'r' => self.begin(true),
            'h' => {
                let text = hint::next(&self.problem()?, &mut self.history);
                self.screen.below(&text);
            }
            's' => self.screen.page(&statement::write(&self.problem()?)),
            'c' => match self.entry.as_ref().and_then(human::counterexample_in_full) {
                Some(text) => self.screen.page(&text),
                None => self.screen.note("there is no counterexample"),
            },
            'n' => self.next_problem()?,
            _ => self.screen.again(),
        }
        Ok(())
    }

    /// Goes on with the next problem that is not solved, in a crate beside this solution.
    fn next_problem(&mut self) -> Result<()> {
        let names = self.judging.catalogue.names();
        let here = names.iter().position(|name| *name == self.solves).map_or(0, |at| at + 1);
        let others =
            names[here..].iter().chain(&names[..here]).filter(|name| **name != self.solves);
        let Some(next) = others.into_iter().find(|name| !self.history.is_solved(name)) else {
            self.screen.note("everything else is solved");
            return Ok(());
        };
        let folder = std::path::absolute(&self.path)?;
        let folder = folder.parent().unwrap_or(Path::new("/")).join(next);
        let problem = self.judging.catalogue.problem(next)?;
        if !folder.exists() {
            new::make(&problem, &folder)?;
        }
        self.stop();
        self._watcher = watcher(&folder, &self.sender)?;
        (self.path, self.problem, self.solves) = (folder, None, next.clone());
        // Nothing is written yet: its first save is the first thing to judge.
        self.judged = self.judging.find(&self.path, None).ok();
        self.entry = None;
        self.first.clear();
        self.screen.page(&statement::write(&problem));
        self.screen.note(&format!("watching {}", self.path.display()));
        Ok(())
    }
}

fn judge(
    judging: &Judging,
    solution: &Solution,
    number: usize,
    stop: &Stop,
    first: &[Sequence],
    sender: &Sender<Message>,
) -> Result<Judgement> {
    let judged = judging.prepare(&solution.problem)?;
    let sender = Mutex::new(sender.clone());
    let tell = |stage, done, all| {
        let sender = sender.lock().expect("nothing panics while it holds the lock");
        let _ = sender.send(Message::Stage(number, stage, done, all));
    };
    judge_again(&judged, solution, &judging.workers, judging.seed, &tell, Again { first, stop })
}

fn is_same(a: &Solution, b: &Solution) -> bool {
    let files = |solution: &Solution| -> Vec<(String, Vec<u8>)> {
        solution.files.iter().map(|file| (file.path.clone(), file.bytes.clone())).collect()
    };
    files(a) == files(b)
}

/// Watches a crate's folder, or the folder of a file: an editor may replace the file by another.
fn watcher(path: &Path, sender: &Sender<Message>) -> Result<Debouncer<RecommendedWatcher>> {
    let sender = sender.clone();
    let mut debouncer = new_debouncer(QUIET, move |_| {
        let _ = sender.send(Message::Changed);
    })
    .context("the file system cannot be watched")?;
    let is_folder = path.is_dir();
    let parent = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = if is_folder { path } else { parent.unwrap_or(Path::new(".")) };
    let mode = if is_folder { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
    let watched = debouncer.watcher().watch(folder, mode);
    watched.map_err(|error| Misuse(format!("{}: cannot be watched: {error}", folder.display())))?;
    Ok(debouncer)
}
