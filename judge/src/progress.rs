//! Tells what a judging is doing, and lets it be stopped.

use std::sync::atomic::{AtomicBool, Ordering};

/// What a judging does, in this order; a stage without work is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Compiling the solution, and at first use the reference.
    Building,
    /// The failing sequence of the last run.
    Again,
    /// The statement's examples.
    Examples,
    /// Every short sequence.
    Exhaustive,
    /// Random sequences.
    Random,
    /// Sequences that follow what the solution's own branches have shown.
    Guided,
    /// Making a failing sequence short.
    Shrinking,
    /// Measuring how costs grow.
    Growth,
    /// Timing beside the reference.
    Timing,
}

impl Stage {
    /// `exhaustive`.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Building => "building",
            Stage::Again => "again",
            Stage::Examples => "examples",
            Stage::Exhaustive => "exhaustive",
            Stage::Random => "random",
            Stage::Guided => "guided",
            Stage::Shrinking => "shrinking",
            Stage::Growth => "growth",
            Stage::Timing => "timing",
        }
    }
}

impl std::fmt::Display for Stage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.name())
    }
}

/// Called with the stage, how many of its parts are done and how many it has.
pub type Progress<'a> = &'a (dyn Fn(Stage, usize, usize) + Sync);

/// A request to stop that every worker's start looks at.
#[derive(Debug, Default)]
pub struct Stop(AtomicBool);

/// For judgings that run to their end.
pub static NEVER: Stop = Stop::new();

impl Stop {
    /// Nobody has asked yet.
    pub const fn new() -> Stop {
        Stop(AtomicBool::new(false))
    }

    /// Asks; the judging ends with [`Stopped`] at its next worker.
    pub fn request(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Goes on unless somebody asked to stop.
    ///
    /// # Errors
    ///
    /// When somebody did.
    pub fn check(&self) -> Result<(), Stopped> {
        if self.0.load(Ordering::Relaxed) { Err(Stopped) } else { Ok(()) }
    }
}

/// The judging was stopped on request: it says nothing about the solution.
#[derive(Clone, Copy, Debug)]
pub struct Stopped;

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("stopped on request")
    }
}

impl std::error::Error for Stopped {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_is_seen_by_the_next_check_and_by_every_later_one() {
        let stop = Stop::new();
        assert!(stop.check().is_ok());
        stop.request();
        assert!(stop.check().is_err());
        assert!(stop.check().is_err());
    }
}
