//! Counts what shrinking has spent, so that it ends in time, and at the same place on every machine.

use crate::call::{Call, CallArgument, Sequence};
use crate::execute::{Failed, Subject};
use crate::measure::spent_steps;
use crate::problem::Value;
use crate::reference::batch_of;
use crate::verdict::Verdict;
use anyhow::Result;
use judge_harness::Mode;
use std::time::Duration;

/// All of shrinking takes about so long: estimated from what is run, never read off a clock.
const MOST: Duration = Duration::from_millis(2_000);
/// A worker from its start to its end.
const WORKER: Duration = Duration::from_millis(5);
/// A call: made up, encoded, run by candidate and reference, compared.
const CALL: Duration = Duration::from_nanos(150);
/// A call that the reference is asked about before it is run: made up, encoded, performed.
const ASKED: Duration = Duration::from_nanos(300);
/// A call that is copied, and perhaps changed.
const MADE: Duration = Duration::from_nanos(50);
/// A text of an argument or a list's item: read, copied, hashed and kept by the reference, which is
/// asked what it allows and what it answers.
const TEXT: Duration = Duration::from_nanos(1_000);
/// A step of a call, by the count of the metered build.
const STEP: Duration = Duration::from_nanos(1);
/// A page of memory that is touched first.
const PAGE: Duration = Duration::from_nanos(1_000);
const PAGE_BYTES: u64 = 4096;
/// A worker that fails by using up its memory,
const FULL_MEMORY: Duration = Duration::from_millis(200);
/// by printing until it is stopped,
const FULL_OUTPUT: Duration = Duration::from_millis(100);
/// or by not ending.
const FULL_TIME: Duration = Duration::from_millis(100);
/// The sequences of one worker take no longer than this together.
const GROUP: Duration = Duration::from_millis(60);
/// A sequence is measured in this many steps, at the most.
const FUEL_STEPS: u64 = 1 << 28;

/// What was spent, and what a try takes.
#[derive(Debug, Default)]
pub struct Budget {
    spent: Duration,
    /// What a worker waits, beside what it does.
    waits: Duration,
    /// Making and dropping the objects of a sequence.
    sequence: Duration,
    /// The texts and lists of a constructor.
    arguments: Duration,
    /// A call of the candidate, beside [`CALL`].
    call: Duration,
    /// The texts of a call.
    texts: Duration,
    /// The length of the sequence that was measured.
    measured: usize,
}

impl Budget {
    /// For tries that may sleep for so long, whether they fail or not.
    pub fn with_waits(waits: Duration) -> Budget {
        Budget { waits, ..Budget::default() }
    }

    /// Whether enough was tried: what is found by then is shown.
    pub fn is_spent(&self) -> bool {
        self.spent >= MOST
    }

    /// What is left for a pass that may take this part of the rest.
    pub fn part(&self, of: u32) -> Duration {
        self.spent + MOST.saturating_sub(self.spent) / of
    }

    /// Whether more than this was spent.
    pub fn is_beyond(&self, end: Duration) -> bool {
        self.spent >= end
    }

    /// Adds one worker with these sequences.
    pub fn spend(&mut self, sequences: &[Sequence]) {
        let all: Duration = sequences.iter().map(|one| self.estimate(one.calls.len())).sum();
        self.spent += WORKER + self.waits + all;
    }

    /// Adds what the reference was asked about these sequences: whether it allows them.
    pub fn spend_on_asking(&mut self, sequences: &[Sequence]) {
        for one in sequences {
            self.spent += self.arguments + (ASKED + self.texts) * times(one.calls.len());
        }
    }

    /// Adds what it took to make a sequence of so many calls of another one, whether it is run or
    /// not; `asks` says that the reference was asked about each of them.
    pub fn spend_on_making(&mut self, calls: usize, asks: bool) {
        let one = if asks { ASKED + self.texts } else { MADE };
        self.spent += one * times(calls);
    }

    /// Adds what this failure took, beside its calls.
    pub fn spend_on_failure(&mut self, failed: &Failed) {
        self.spent += limit_of(failed.verdict).unwrap_or_default();
    }

    /// How many of these sequences one worker may run.
    pub fn group(&self, sequences: &[Sequence]) -> usize {
        let mut together = Duration::ZERO;
        let fits = sequences.iter().take_while(|one| {
            together += self.estimate(one.calls.len());
            together <= GROUP
        });
        fits.count().max(1)
    }

    /// How many sequences of this length one worker may run.
    pub fn group_of(&self, length: usize) -> usize {
        let one = self.estimate(length);
        (GROUP.as_nanos() / one.as_nanos().max(1)).max(1) as usize
    }

    /// Measures what the sequence takes in the metered build, unless one about as long was. One
    /// that uses up a limit is not measured: it is the limit that takes long, and what nearly uses
    /// up memory or output takes nearly as long. A call that does not end takes its time alone.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn measure(
        &mut self,
        subject: &Subject,
        sequence: &Sequence,
        verdict: Verdict,
    ) -> Result<()> {
        let calls = sequence.calls.len();
        let is_known = self.measured > 0 && 2 * calls > self.measured;
        if is_known {
            return Ok(());
        }
        let (first, others) = sequence.calls.split_at(1.min(calls));
        self.arguments = of(TEXT, texts_of(first));
        self.texts = of(TEXT, texts_of(others)) / times(calls).max(1);
        if let Some(limit) = limit_of(verdict) {
            if verdict != Verdict::TimeLimitExceeded {
                self.call = limit / times(calls).max(1);
                self.measured = calls;
            }
            return Ok(());
        }
        let batch = batch_of(std::slice::from_ref(sequence));
        let run = subject.run_metered(&batch, Mode::Cost, 2 * calls + 4, FUEL_STEPS)?;
        // What a worker writes may be anything: what is too much only ends shrinking early.
        let (of_calls, tail) = run.figures.split_at(run.figures.len().min(2 * calls));
        let peak_bytes = if run.done { tail.get(3).copied().unwrap_or(0) } else { 0 };
        let (new, rest) = of_calls.split_at(of_calls.len().min(2));
        self.sequence = of(STEP, spent_steps(new, 1)) + of(PAGE, peak_bytes / PAGE_BYTES);
        self.call = of(STEP, spent_steps(rest, calls) / calls.max(1) as u64);
        self.measured = calls;
        self.spend(std::slice::from_ref(sequence));
        Ok(())
    }

    /// Measures anew at the next occasion.
    pub fn forget(&mut self) {
        self.measured = 0;
    }

    /// What a sequence of so many calls takes.
    fn estimate(&self, calls: usize) -> Duration {
        self.sequence + self.arguments + (CALL + self.call + self.texts) * times(calls)
    }
}

/// How many texts and lists their arguments hold.
fn texts_of(calls: &[Call]) -> u64 {
    fn texts(value: &Value) -> u64 {
        match value {
            Value::Text(_) => 1,
            Value::List(items) => 1 + items.iter().map(texts).sum::<u64>(),
            _ => 0,
        }
    }
    let arguments = calls.iter().flat_map(|call| &*call.arguments);
    let values = arguments.filter_map(|argument| match argument {
        CallArgument::Value(value) => Some(value),
        CallArgument::AnswerOf(_) => None,
    });
    values.map(texts).sum()
}

/// A number of calls, as durations are multiplied by.
fn times(calls: usize) -> u32 {
    u32::try_from(calls).unwrap_or(u32::MAX)
}

/// So many of them; never too much to be added to others.
fn of(one: Duration, times: u64) -> Duration {
    let ns = (one.as_nanos() as u64).saturating_mul(times);
    Duration::from_nanos(ns).min(MOST)
}

/// What it takes to use up the limit, if it is one.
fn limit_of(verdict: Verdict) -> Option<Duration> {
    match verdict {
        Verdict::MemoryLimitExceeded => Some(FULL_MEMORY),
        Verdict::OutputLimitExceeded => Some(FULL_OUTPUT),
        Verdict::TimeLimitExceeded => Some(FULL_TIME),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_that_may_sleep_are_few() {
        let mut budget = Budget::with_waits(Duration::from_millis(200));
        let tries = (1..).find(|_| {
            budget.spend(&[Sequence::default()]);
            budget.is_spent()
        });
        assert_eq!(tries, Some(10));
    }
}
