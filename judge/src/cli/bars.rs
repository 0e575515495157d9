//! Shows what is under way: one line for each submission, on a terminal only.

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};
use judge::plain;
use judge::progress::Stage;
use judge::report::json::ANSWER_CHARS_MAX;
use judge::report::layout;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

/// The lines of all submissions under way, and one for all together.
pub struct Bars {
    all: MultiProgress,
    whole: Option<ProgressBar>,
    lines: Mutex<HashMap<PathBuf, ProgressBar>>,
}

/// The columns of a path.
const PATH: usize = 36;
/// A spinner that stands still looks like a judge that hangs.
const TICK: Duration = Duration::from_millis(120);

impl Bars {
    /// Draws to standard error; nothing where that is no terminal.
    pub fn new(submissions: usize) -> Bars {
        let all = MultiProgress::with_draw_target(ProgressDrawTarget::stderr());
        let whole = (submissions > 1).then(|| {
            let bar = all.add(ProgressBar::new(submissions as u64));
            bar.set_style(style("{bar:36.green} {pos} of {len} judged, {elapsed}"));
            bar.enable_steady_tick(TICK);
            bar
        });
        Bars { all, whole, lines: Mutex::default() }
    }

    /// What a judging tells.
    pub fn tell(&self, path: &Path, stage: Stage, done: usize, all: usize) {
        if self.all.is_hidden() {
            return;
        }
        let mut lines = self.lines.lock().expect("nothing panics while it holds the lock");
        let line = lines.entry(path.to_owned()).or_insert_with(|| {
            let bar = ProgressBar::new_spinner().with_style(style("{spinner} {prefix} {msg}"));
            let bar = match &self.whole {
                Some(whole) => self.all.insert_before(whole, bar),
                None => self.all.add(bar),
            };
            let shown = plain::line(&path.display().to_string(), ANSWER_CHARS_MAX);
            bar.set_prefix(layout::padded(&end_of(&shown), PATH));
            bar.enable_steady_tick(TICK);
            bar
        });
        line.set_message(match all {
            0 | 1 => stage.name().to_owned(),
            _ => format!("{stage:10} {}", bar(done, all)),
        });
    }

    /// A submission is judged: its line goes, and what is to be printed of it comes above the rest.
    pub fn finish(&self, path: &Path, print: impl FnOnce()) {
        let line = self.lines.lock().expect("nothing panics while it holds the lock").remove(path);
        if let Some(line) = line {
            line.finish_and_clear();
            self.all.remove(&line);
        }
        if let Some(whole) = &self.whole {
            whole.inc(1);
        }
        self.all.suspend(print);
    }

    /// Everything is judged.
    pub fn clear(&self) {
        if let Some(whole) = &self.whole {
            whole.finish_and_clear();
        }
        let _ = self.all.clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}

/// The end of a path tells more than its beginning.
fn end_of(path: &str) -> String {
    if layout::width(path) <= PATH {
        return path.to_owned();
    }
    let mut end = String::new();
    for c in path.chars().rev() {
        if layout::width(&end) + 2 >= PATH {
            break;
        }
        end.insert(0, c);
    }
    format!("…{end}")
}

/// `━━━━╌╌╌╌`.
fn bar(done: usize, all: usize) -> String {
    const CELLS: usize = 24;
    let full = (done * CELLS / all.max(1)).min(CELLS);
    format!("{}{}", "━".repeat(full), "╌".repeat(CELLS - full))
}
