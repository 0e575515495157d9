//! Runs a batch in a worker process: fills the shared memory, starts the worker, reads what it left.

pub(crate) mod shared;

use crate::call::Batch;
use crate::compile;
use crate::sandbox::{self, Ended, Exit, Fault, Launch, Limits, Tier};
use anyhow::{Context, Result};
use judge_harness::{Failure, Job, MESSAGE_BYTES, Mode};
use shared::Shared;
use std::io;
use std::mem::offset_of;
use std::os::fd::AsFd;
use std::path::Path;

/// A batch and how to run it.
#[derive(Clone, Copy, Debug)]
pub struct Work<'a> {
    /// The candidate's dylib.
    pub library: &'a Path,
    /// The sequences.
    pub batch: &'a Batch,
    /// What to measure.
    pub mode: Mode,
    /// Seeds what the candidate may take for random.
    pub entropy: u64,
    /// How many words of figures are expected.
    pub figures_words: usize,
    /// More steps in one call than this end the run.
    pub fuel_steps: u64,
    /// More steps in one sequence than this end the run (`Mode::Cost`).
    pub sequence_fuel_steps: u64,
}

/// What a worker left behind.
#[derive(Debug)]
pub struct Run {
    /// How its process ended.
    pub ended: Ended,
    /// Why a signal came, by its own account.
    pub fault: Option<Fault>,
    /// Why it ended early, by its own account.
    pub failure: Failure,
    /// It says that all sequences were run.
    pub done: bool,
    /// The sequence that was running.
    pub current_sequence: usize,
    /// 1 + the index of the running call, over all sequences.
    pub current_call: usize,
    /// The objects were being dropped.
    pub dropping: bool,
    /// The encoded answers of the sequences that ended.
    pub answers: Vec<u64>,
    /// See [`Mode`].
    pub figures: Vec<u64>,
    /// The digest of the figures as they were written, and how many they were.
    pub figures_digest: (u64, u64),
    /// The first panic's place and text.
    pub message: Option<String>,
    /// How many random bytes it took.
    pub random_bytes: u64,
    /// Branches of the build, and how many were reached.
    pub branches: (u64, u64),
}

impl Run {
    /// Says whether somebody but the harness wrote to the figures of a run in `Mode::Cost`.
    pub fn figures_are_forged(&self) -> bool {
        let (digest, words) = self.figures_digest;
        let written = self.figures.iter().take(words as usize);
        self.done
            && written.fold(0, |before, figure| judge_harness::digest(before, *figure)) != digest
    }
}

/// A run may print this much.
const OUTPUT_LIMIT_BYTES: u64 = 16 << 20;
/// The answers of a batch may take this much; the memory is only touched where it is written.
pub const ANSWERS_LIMIT_BYTES: usize = 64 << 20;

/// The head takes whole pages.
const HEAD_BYTES: usize = size_of::<Job>().next_multiple_of(4096);

/// Runs the batch in a process of its own; in a second one where the first was lost for reasons
/// that are not the candidate's: no sandbox could be made, or somebody else killed it.
///
/// # Errors
///
/// When no process can be started twice in a row: the judge's own trouble.
pub fn run(work: &Work, limits: &Limits, tier: &Tier) -> Result<Run> {
    match run_once(work, limits, tier) {
        Ok(run) if run.ended.exit != Exit::Signal(libc::SIGKILL) => Ok(run),
        _ => run_once(work, limits, tier),
    }
}

fn run_once(work: &Work, limits: &Limits, tier: &Tier) -> Result<Run> {
    let calls_bytes = work.batch.words.len() * 8;
    let starts_bytes = work.batch.starts.len() * 8;
    let calls = HEAD_BYTES;
    let starts = calls + calls_bytes;
    let figures = (starts + starts_bytes).next_multiple_of(4096);
    let answers = (figures + work.figures_words * 8).next_multiple_of(4096);
    let total = answers + ANSWERS_LIMIT_BYTES;
    let mut shared = Shared::make(total).context("no shared memory for a worker")?;
    let starts_words: Vec<u64> = work.batch.starts.iter().map(|start| *start as u64).collect();
    let mut head = vec![0; HEAD_BYTES];
    let mut set = |offset: usize, value: u64| {
        head[offset..offset + 8].copy_from_slice(&value.to_ne_bytes());
    };
    set(offset_of!(Job, mode), work.mode as u64);
    set(offset_of!(Job, entropy), work.entropy);
    set(offset_of!(Job, calls_offset), calls as u64);
    set(offset_of!(Job, calls_words), work.batch.words.len() as u64);
    set(offset_of!(Job, starts_offset), starts as u64);
    set(offset_of!(Job, sequences), work.batch.starts.len() as u64);
    set(offset_of!(Job, figures_offset), figures as u64);
    set(offset_of!(Job, figures_capacity_words), work.figures_words as u64);
    set(offset_of!(Job, answers_offset), answers as u64);
    set(offset_of!(Job, answers_capacity_words), (ANSWERS_LIMIT_BYTES / 8) as u64);
    set(offset_of!(Job, output_limit_bytes), OUTPUT_LIMIT_BYTES);
    set(offset_of!(Job, fuel_steps), work.fuel_steps);
    set(offset_of!(Job, sequence_fuel_steps), work.sequence_fuel_steps);
    shared
        .write(0, &head)
        .and_then(|()| shared.write(calls, bytes_of(&work.batch.words)))
        .and_then(|()| shared.write(starts, bytes_of(&starts_words)))
        .context("shared memory cannot be filled")?;
    let (library, entry) = (work.library, compile::entry(work.library));
    let launch =
        Launch { library, entry: &entry, job: shared.as_fd(), limits, deterministic: true };
    let ended = sandbox::run_worker(&launch, tier).context("a worker cannot be started")?;
    let fault = Fault::read(shared.as_fd());
    let run = read(&shared, ended, figures, work.figures_words, answers);
    Ok(Run { fault, ..run.context("shared memory cannot be read")? })
}

/// Copies everything once; every length that the worker wrote is bounded.
pub(crate) fn read(
    shared: &Shared,
    ended: Ended,
    figures: usize,
    figures_words: usize,
    answers: usize,
) -> io::Result<Run> {
    let mut head = vec![0; HEAD_BYTES];
    shared.read(0, &mut head)?;
    let get = |offset: usize| {
        u64::from_ne_bytes(head[offset..offset + 8].try_into().expect("eight bytes"))
    };
    let answers_words = (get(offset_of!(Job, answers_words)) as usize).min(ANSWERS_LIMIT_BYTES / 8);
    let message_bytes = (get(offset_of!(Job, message_bytes)) as usize).min(MESSAGE_BYTES);
    let message = offset_of!(Job, message);
    let message = &head[message..message + message_bytes];
    let failure = match get(offset_of!(Job, failure)) {
        1 => Failure::Memory,
        2 => Failure::Output,
        3 => Failure::Answers,
        4 => Failure::Fuel,
        5 => Failure::Thread,
        6 => Failure::Unloadable,
        _ => Failure::None,
    };
    let finished = matches!(ended.exit, Exit::Code(0));
    Ok(Run {
        fault: None,
        failure,
        done: finished && get(offset_of!(Job, done)) == 1,
        current_sequence: get(offset_of!(Job, current_sequence)) as usize,
        current_call: get(offset_of!(Job, current_call)) as usize,
        dropping: get(offset_of!(Job, dropping)) == 1,
        answers: shared.words(answers, answers_words)?,
        figures: shared.words(figures, figures_words)?,
        figures_digest: (get(offset_of!(Job, figures_digest)), get(offset_of!(Job, figures_words))),
        message: (!message.is_empty()).then(|| String::from_utf8_lossy(message).into_owned()),
        random_bytes: get(offset_of!(Job, random_bytes)),
        branches: (get(offset_of!(Job, branches)), get(offset_of!(Job, branches_reached))),
        ended,
    })
}

fn bytes_of(words: &[u64]) -> &[u8] {
    // SAFETY: any word is eight bytes.
    unsafe { std::slice::from_raw_parts(words.as_ptr().cast(), words.len() * 8) }
}
