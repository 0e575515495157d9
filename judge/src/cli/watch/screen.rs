//! What a watcher sees: the last verdict, and below it a line that says what is going on.

use super::super::print;
use anstyle::{AnsiColor, Style};
use crossterm::terminal;
use judge::progress::Stage;
use judge::report::layout::cut;
use std::io::{IsTerminal, Write};

const PALE: Style = AnsiColor::BrightBlack.on_default();
const GOOD: Style = AnsiColor::Green.on_default().bold();

/// The screen, or the lines of a file where it is none.
pub struct Screen {
    is_terminal: bool,
    /// In raw mode a line break only goes down.
    is_raw: bool,
    /// What is shown above the status.
    shown: String,
    status: String,
}

const KEYS: &str = "r run · h hint · s statement · c counterexample · n next · q quit";
/// Clears the screen and goes to its top.
const CLEAR: &str = "\x1b[2J\x1b[H";
/// Clears the line.
const CLEAR_LINE: &str = "\r\x1b[K";

impl Screen {
    /// Nothing is shown yet.
    pub fn new(is_raw: bool) -> Screen {
        let is_terminal = std::io::stdout().is_terminal();
        Screen { is_terminal, is_raw, shown: String::new(), status: String::new() }
    }

    /// Shows a verdict in place of everything else.
    pub fn verdict(&mut self, text: &str) {
        self.shown = self.fitting(text);
        self.status = format!("{PALE}{KEYS}{PALE:#}");
        self.draw(text);
    }

    /// Shows a page in full: what does not fit scrolls.
    pub fn page(&mut self, text: &str) {
        self.shown = text.to_owned();
        self.draw(text);
    }

    /// Shows something below what is there.
    pub fn below(&mut self, text: &str) {
        self.shown = format!("{}\n{text}", self.shown);
        self.draw(text);
    }

    /// Draws the same again.
    pub fn again(&mut self) {
        self.draw("");
    }

    /// Says what the judging does; `passed`: what failed last is right now.
    pub fn status(&mut self, stage: Stage, done: usize, all: usize, passed: bool) {
        let before = self.status.clone();
        let share = if all > 1 { format!(" {} %", done * 100 / all) } else { String::new() };
        let passed = match passed {
            true => format!("{GOOD}the last counterexample passes{GOOD:#} · "),
            false => String::new(),
        };
        self.status = format!("{passed}{PALE}{stage}{share} …{PALE:#}");
        if self.is_terminal && before != self.status {
            control(CLEAR_LINE);
            print(&self.status);
        } else if !self.is_terminal && !passed.is_empty() && !before.starts_with(&passed) {
            print("the last counterexample passes\n");
        }
    }

    /// Says one thing, until the next.
    pub fn note(&mut self, text: &str) {
        let line = text.lines().next().unwrap_or_default();
        self.status = format!("{PALE}{}{PALE:#}", cut(line, columns() - 1));
        if self.is_terminal {
            control(CLEAR_LINE);
            print(&self.status);
        } else {
            print(&format!("{text}\n"));
        }
    }

    /// `new` is what a file gets, to which nothing can be drawn again.
    fn draw(&self, new: &str) {
        if !self.is_terminal {
            print(new);
            return;
        }
        control(CLEAR);
        let text = format!("{}\n{}", self.shown, self.status);
        print(&if self.is_raw { text.replace('\n', "\r\n") } else { text });
    }

    /// As many lines as the screen has, the first ones: they say most.
    fn fitting(&self, text: &str) -> String {
        let rows = terminal::size().map_or(24, |(_, rows)| usize::from(rows)).max(8) - 3;
        let lines: Vec<&str> = text.lines().collect();
        if !self.is_terminal || lines.len() <= rows {
            return text.to_owned();
        }
        let next = lines.last().copied().unwrap_or_default();
        format!("{}\n{PALE}  … c shows all{PALE:#}\n{next}\n", lines[..rows - 2].join("\n"))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if self.is_terminal {
            control(CLEAR_LINE);
        }
    }
}

/// Moves the cursor, also for a user who wants no colours: those are stripped from all else.
fn control(sequence: &str) {
    let mut out = std::io::stdout().lock();
    // A terminal that has gone away needs no care.
    let _ = out.write_all(sequence.as_bytes()).and_then(|()| out.flush());
}

fn columns() -> usize {
    terminal::size().map_or(80, |(columns, _)| usize::from(columns)).max(20)
}
