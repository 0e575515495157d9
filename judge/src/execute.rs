//! Runs batches of sequences on a candidate and finds the first that fails.

use crate::call::{Batch, Sequence};
use crate::compare::{self, Fault, Mismatch};
use crate::compile::{self, Built};
use crate::plain;
use crate::problem::{Problem, Value};
use crate::progress::Stop;
use crate::reference::{Reference, TooLong, batch_of};
use crate::sandbox::{Exit, Limits, Tier};
use crate::show;
use crate::toolchain::Flavour;
use crate::verdict::Verdict;
use crate::worker::{self, Run, Work};
use anyhow::Result;
use judge_harness::{Failure, Mode};
use std::borrow::Cow;
use std::slice;

/// A compiled candidate with all that is needed to run and judge it.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// What it should solve.
    pub problem: &'a Problem,
    /// What gives the expected answers.
    pub reference: &'a Reference,
    /// The candidate.
    pub built: &'a Built,
    /// Of a worker.
    pub limits: &'a Limits,
    /// What the sandbox can do here.
    pub tier: &'a Tier,
    /// Seeds what the candidate may take for random.
    pub entropy: u64,
    /// Asks for an early end.
    pub stop: &'a Stop,
}

/// A sequence that the candidate fails, and how.
#[derive(Clone, Debug)]
pub struct Failed {
    /// All of its calls.
    pub sequence: Sequence,
    /// Its index in the batch.
    pub index: usize,
    /// What it comes to.
    pub verdict: Verdict,
    /// The index of the failing call; one past the last for the drop of the objects.
    pub call: usize,
    /// What happened, in a few words.
    pub happened: String,
    /// The expected answers up to that call.
    pub expected: Vec<Option<Value>>,
    /// The actual answers up to that call.
    pub actual: Vec<Option<Value>>,
    /// The answer was refused by a reference that accepts several.
    pub any_of: bool,
    /// The worker computed until its time was gone: one call may be endless, or all of them slow.
    pub out_of_time: bool,
    /// One call took more steps than any call that ends.
    pub endless: bool,
    /// It was seen to sleep for all of a worker's time, with no other sequence before it.
    pub sleeps_alone: bool,
}

impl Failed {
    /// Whether it was stopped because its time was gone, computing or asleep.
    pub fn took_its_time(&self) -> bool {
        self.verdict == Verdict::TimeLimitExceeded && !self.endless
    }

    /// Whether it neither computed nor ended: it sleeps, or waits for what never comes.
    pub fn is_asleep(&self) -> bool {
        self.took_its_time() && !self.out_of_time
    }

    /// The sequence alone, without what is behind the failing call.
    pub fn up_to_the_call(&self) -> Batch {
        let mut sequence = self.sequence.clone();
        sequence.calls.truncate(self.call + 1);
        batch_of(&[sequence])
    }
}

/// What testing a batch came to.
#[derive(Clone, Debug, Default)]
pub struct Tested {
    /// The first sequence that fails.
    pub failed: Option<Failed>,
    /// Every call ended, but not all of them in the worker's time: what growth says decides.
    pub slow: bool,
}

/// What a look at a batch came to that gives it little time.
#[derive(Debug)]
pub enum Sight {
    /// It was enough.
    Tested(Tested),
    /// More time may tell more: no single call is seen to take all of it.
    TakesLonger {
        /// So many sequences were answered rightly by then.
        right: usize,
    },
}

/// A call takes far fewer steps than this, on any workload; one that takes more does not end.
pub const FUEL_STEPS: u64 = 1 << 30;
/// Nor does a call take so many in a sequence of a few thousand calls, unless it is endless.
pub const ENDLESS_STEPS: u64 = 1 << 26;
/// At first sight a worker gets this part of its time,
const FIRST_SIGHT_PART: u32 = 6;
/// and a single call that took it all gets this part of it, to show that it does not end.
const SECOND_SIGHT_PART: u32 = 2;
/// So often a batch goes on behind a sequence that used up its worker's time alone, and so often
/// behind fewer sequences than [`FEW_SEQUENCES`], of fewer calls than [`FEW_CALLS`], that did so
/// together,
const SLOW_RUNS_MAX: usize = 2;
/// and so often in all: objects may be dear to make, however quick their calls.
const RESTARTS_MAX: usize = 40;
/// Objects that are dear to make leave time for more of them,
const FEW_SEQUENCES: usize = 128;
/// and calls that are not slow for more of those.
const FEW_CALLS: usize = 8192;

impl Subject<'_> {
    /// Runs a batch in the plain build and compares the answers; `expected` where they are known.
    ///
    /// Where the worker's time is gone, the metered build tells a call that does not end from many
    /// that are slow: there a single call has a bound in steps, which no busy machine changes.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn test(&self, batch: &Batch, expected: Option<&[u64]>) -> Result<Tested> {
        match self.test_at_first_sight(batch, expected)? {
            Sight::Tested(tested) => Ok(tested),
            Sight::TakesLonger { right } => self.test_on(batch, right),
        }
    }

    /// Goes on with a batch that takes longer than [`Subject::test_at_first_sight`] gave it, behind
    /// so many sequences that are known to be right.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn test_on(&self, batch: &Batch, right: usize) -> Result<Tested> {
        let mut rest = match right {
            0 => Cow::Borrowed(batch),
            _ => Cow::Owned(batch.behind(right - 1)),
        };
        let (mut slow, mut slow_together) = (0, 0);
        for _ in 0..=RESTARTS_MAX {
            let run = self.run(&rest, Mode::Answers, 0)?;
            let Some(mut failed) = self.judge(&rest, &run, None)? else {
                return Ok(Tested { failed: None, slow: slow > 0 });
            };
            let before = batch.starts.len() - rest.starts.len();
            if !failed.out_of_time {
                failed.index += before;
                return Ok(Tested { failed: Some(failed), slow: slow > 0 });
            }
            if failed.index > 0 {
                // Together they are slow: each object may be dear to make. This one has yet to
                // show what it takes by itself.
                let calls: usize = (0..failed.index).map(|i| rest.length(i)).sum();
                slow_together += usize::from(failed.index < FEW_SEQUENCES && calls < FEW_CALLS);
                if slow_together > SLOW_RUNS_MAX {
                    break;
                }
                rest = Cow::Owned(rest.behind(failed.index - 1));
                continue;
            }
            let alone = batch_of(slice::from_ref(&failed.sequence));
            let metered = self.run_metered(&alone, Mode::Answers, 0, ENDLESS_STEPS)?;
            if let Some(endless) = self.judge(&alone, &metered, None)?
                // A loop of one block takes no steps. Slow calls come less far in the slower
                // build; where both builds stay in the same call, it is that call that takes it all.
                && (!endless.out_of_time || endless.call == failed.call)
            {
                let index = before + failed.index;
                let failed = Some(Failed { index, ..endless });
                return Ok(Tested { failed, slow: slow > 0 });
            }
            slow += 1;
            rest = Cow::Owned(rest.behind(failed.index));
            if rest.starts.is_empty() || slow > SLOW_RUNS_MAX {
                break;
            }
        }
        Ok(Tested { failed: None, slow: true })
    }

    /// Tests a batch with a part of the time that a worker may take: nearly all batches end in it.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn test_at_first_sight(&self, batch: &Batch, expected: Option<&[u64]>) -> Result<Sight> {
        let short = self.limits.part(FIRST_SIGHT_PART);
        let brief = Subject { limits: &short, ..*self };
        let run = brief.run(batch, Mode::Answers, 0)?;
        let Some(failed) = brief.judge(batch, &run, expected)? else {
            return Ok(Sight::Tested(Tested::default()));
        };
        if !failed.took_its_time() {
            return Ok(Sight::Tested(Tested { failed: Some(failed), slow: false }));
        }
        if failed.is_asleep() {
            // Nothing that grows explains it.
            if self.sleeps_alone(&failed)? {
                let failed = Some(Failed { sleeps_alone: true, ..failed });
                return Ok(Sight::Tested(Tested { failed, slow: false }));
            }
            return self.test_on(batch, failed.index).map(Sight::Tested);
        }
        let takes_longer = Sight::TakesLonger { right: failed.index };
        let alone = failed.up_to_the_call();
        let metered = brief.run_metered(&alone, Mode::Answers, 0, ENDLESS_STEPS)?;
        // A loop of one block takes no steps: then both builds stay in the same call.
        let again = brief.judge(&alone, &metered, None)?;
        let same = |again: &Failed| {
            again.verdict == Verdict::TimeLimitExceeded && again.call == failed.call
        };
        let Some(again) = again.filter(same) else { return Ok(takes_longer) };
        if !again.endless {
            // The metered build is several times slower: a slow call may not end in it in time.
            let longer = self.limits.part(SECOND_SIGHT_PART);
            let run = Subject { limits: &longer, ..*self }.run(&alone, Mode::Answers, 0)?;
            let still = self.judge(&alone, &run, None)?;
            if !still.is_some_and(|still| same(&still)) {
                return Ok(takes_longer);
            }
        }
        let again = Failed { index: failed.index, ..again };
        Ok(Sight::Tested(Tested { failed: Some(again), slow: false }))
    }

    /// Whether the calls up to the failing one sleep for all of a worker's time, with no other
    /// sequence before them.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn sleeps_alone(&self, failed: &Failed) -> Result<bool> {
        let alone = failed.up_to_the_call();
        let run = self.run(&alone, Mode::Answers, 0)?;
        Ok(self.judge(&alone, &run, None)?.is_some_and(|again| again.is_asleep()))
    }

    /// Runs a batch in the metered build, where a call that takes more than `fuel_steps` is
    /// endless, and compares the answers.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn test_metered(&self, batch: &Batch, fuel_steps: u64) -> Result<Tested> {
        let run = self.run_metered(batch, Mode::Answers, 0, fuel_steps)?;
        Ok(match self.judge(batch, &run, None)? {
            Some(failed) if failed.out_of_time => Tested { failed: None, slow: true },
            failed => Tested { failed, slow: false },
        })
    }

    /// Runs a batch in the plain build.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn run(&self, batch: &Batch, mode: Mode, figures_words: usize) -> Result<Run> {
        self.run_in(Flavour::Plain, batch, mode, figures_words, FUEL_STEPS)
    }

    /// Runs a batch in the metered build.
    ///
    /// # Errors
    ///
    /// The judge's own trouble.
    pub fn run_metered(
        &self,
        batch: &Batch,
        mode: Mode,
        figures_words: usize,
        fuel_steps: u64,
    ) -> Result<Run> {
        self.run_in(Flavour::Metered, batch, mode, figures_words, fuel_steps)
    }

    fn run_in(
        &self,
        flavour: Flavour,
        batch: &Batch,
        mode: Mode,
        figures_words: usize,
        fuel_steps: u64,
    ) -> Result<Run> {
        self.stop.check()?;
        let library = match flavour {
            Flavour::Metered => &self.built.metered,
            _ => &self.built.plain,
        };
        let work = Work {
            library,
            batch,
            mode,
            entropy: self.entropy,
            figures_words,
            fuel_steps,
            sequence_fuel_steps: u64::MAX,
        };
        worker::run(&work, self.limits, self.tier)
    }

    /// Compares what a run answered, with the expected answers where they are known.
    ///
    /// # Errors
    ///
    /// The judge's own trouble: the reference fails.
    pub fn judge(
        &self,
        batch: &Batch,
        run: &Run,
        expected: Option<&[u64]>,
    ) -> Result<Option<Failed>> {
        let all = batch.starts.len();
        let completed = if run.done { all } else { run.current_sequence.min(all - 1) };
        let expected = match expected {
            Some(expected) => Ok(Cow::Borrowed(expected)),
            None if self.problem.follows_answers() => {
                self.reference.follow(self.problem, batch, &run.answers).map(Cow::Owned)
            }
            None => self.reference.answers(batch).map(Cow::Owned),
        };
        let expected = match expected {
            Ok(expected) => expected,
            Err(error) if error.is::<TooLong>() => return Ok(None),
            Err(error) => return Err(error),
        };
        if run.failure == Failure::Answers && expected.len() >= worker::ANSWERS_LIMIT_BYTES / 8 {
            // There is no room for the right answers either.
            return Ok(None);
        }
        let mismatch =
            compare::first_mismatch(self.problem, batch, completed, &expected, &run.answers);
        Ok(match mismatch {
            Some(mismatch) => Some(self.failed(batch, run, mismatch)),
            None if run.done => None,
            None => Some(self.died(batch, run, completed)),
        })
    }

    fn failed(&self, batch: &Batch, run: &Run, mismatch: Mismatch) -> Failed {
        let verdict = match mismatch.fault {
            Fault::Wrong | Fault::NotAccepted => Verdict::WrongAnswer,
            Fault::Panicked | Fault::Garbled => Verdict::RuntimeError,
        };
        let happened = match mismatch.fault {
            Fault::Wrong | Fault::NotAccepted => {
                let value = mismatch.actual.get(mismatch.call).and_then(Option::as_ref);
                value.map(show::value).unwrap_or_default()
            }
            Fault::Panicked => panic_text(run.message.as_deref()),
            Fault::Garbled => "the answers cannot be read: memory was overwritten".to_owned(),
        };
        Failed {
            sequence: batch.sequence(self.problem, mismatch.sequence),
            index: mismatch.sequence,
            verdict,
            call: mismatch.call,
            happened,
            expected: mismatch.expected,
            actual: mismatch.actual,
            any_of: mismatch.fault == Fault::NotAccepted,
            out_of_time: false,
            endless: false,
            sleeps_alone: false,
        }
    }

    /// The worker ended in the middle of a sequence.
    fn died(&self, batch: &Batch, run: &Run, index: usize) -> Failed {
        let (verdict, happened) = cause_of_death(run);
        let before: usize = (0..index).map(|i| batch.length(i)).sum();
        let sequence = batch.sequence(self.problem, index);
        let calls = sequence.calls.len();
        let call = match run.dropping {
            true => calls,
            false => run.current_call.saturating_sub(before + 1).min(calls - 1),
        };
        Failed {
            sequence,
            index,
            verdict,
            call,
            happened,
            expected: Vec::new(),
            actual: Vec::new(),
            any_of: false,
            out_of_time: run.failure == Failure::None && ran_out_of_time(run),
            endless: run.failure == Failure::Fuel,
            sleeps_alone: false,
        }
    }
}

/// Whether it computed all the time: one that sleeps is no matter of speed.
fn ran_out_of_time(run: &Run) -> bool {
    let ended = &run.ended;
    match ended.exit {
        Exit::CpuTime => true,
        // On a busy machine the clock may be faster than what it counts.
        Exit::WallTime => ended.cpu_time * BUSY_PART > ended.wall_time,
        _ => false,
    }
}

/// A worker that got this part of the time was busy.
const BUSY_PART: u32 = 10;

/// Why a worker ended before its batch did.
pub fn cause_of_death(run: &Run) -> (Verdict, String) {
    match (run.failure, &run.ended.exit) {
        (Failure::Output, _) | (_, Exit::Output) => {
            (Verdict::OutputLimitExceeded, "it printed more than 16 MiB".to_owned())
        }
        (Failure::Answers, _) => {
            (Verdict::OutputLimitExceeded, "its answers take more than 64 MiB".to_owned())
        }
        (Failure::Fuel, _) => (Verdict::TimeLimitExceeded, "it does not end".to_owned()),
        (Failure::Thread, _) => (Verdict::Forbidden, "it starts a thread".to_owned()),
        (_, Exit::Forbidden(what)) => (Verdict::Forbidden, format!("the sandbox refuses {what}")),
        (_, Exit::CpuTime | Exit::WallTime) => {
            (Verdict::TimeLimitExceeded, "it does not end in its time".to_owned())
        }
        (Failure::Memory, _) | (_, Exit::Memory) => {
            (Verdict::MemoryLimitExceeded, "no memory is left to allocate".to_owned())
        }
        (Failure::Unloadable, Exit::Code(_)) => {
            let reason = plain::line(run.message.as_deref().unwrap_or_default(), PANIC_CHARS_MAX);
            (Verdict::RuntimeError, format!("its library cannot be loaded: {reason}"))
        }
        (_, Exit::Signal(_)) if run.fault.is_some_and(|fault| fault.in_guard == 1) => {
            (Verdict::RuntimeError, "stack overflow".to_owned())
        }
        (_, Exit::Signal(signal)) => (Verdict::RuntimeError, signal_text(*signal)),
        (_, Exit::Code(code)) => {
            (Verdict::RuntimeError, format!("the program ended itself (exit code {code})"))
        }
    }
}

fn signal_text(signal: i32) -> String {
    let text = match signal {
        libc::SIGSEGV => "segmentation fault: memory that is not its own",
        libc::SIGABRT => "abort",
        libc::SIGBUS => "bus error",
        libc::SIGILL => "illegal instruction",
        libc::SIGFPE => "arithmetic fault",
        libc::SIGKILL => "killed",
        libc::SIGTERM => "terminated",
        _ => return format!("ended by signal {signal}"),
    };
    text.to_owned()
}

/// The harness leaves `file:line:column`, a line break and the message: a stranger's text.
fn panic_text(message: Option<&str>) -> String {
    let (place, text) = message.and_then(|m| m.split_once('\n')).unwrap_or(("", "a panic"));
    let place = plain::line(place.trim_start_matches(compile::SHOWN_FOLDER), PLACE_CHARS_MAX);
    let text = plain::line(text, PANIC_CHARS_MAX);
    match place.as_str() {
        "" => format!("panicked: {text}"),
        _ => format!("panicked at {place}: {text}"),
    }
}

/// A panic's text is cut here,
const PANIC_CHARS_MAX: usize = 600;
/// and its place here.
const PLACE_CHARS_MAX: usize = 200;
