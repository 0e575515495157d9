//! The reference, loaded into the judge: gives the expected answers and knows the preconditions.

use crate::call::{Batch, Reader, Sequence};
use crate::compile::BuiltReference;
use crate::glue;
use crate::problem::Problem;
use crate::stock::Stock;
use anyhow::{Context, Result, bail};
use judge_harness::{Job, Mode, Stepper};
use libloading::{Library, Symbol};
use std::ffi::c_void;
use std::mem::offset_of;

/// A loaded reference. Trusted code: it runs in the judge's own process.
#[derive(Debug)]
pub struct Reference {
    // Never unloaded: a dylib has its own std, with thread-local data that outlives any call.
    library: &'static Library,
    /// For each method (0 is `new`): has it `can_…`, `likely_…`?
    pub hooks: Vec<(bool, bool)>,
    /// What it answered before.
    pub stock: Stock,
}

type Entry = unsafe extern "C" fn(*mut Job) -> i32;
type MakeStepper = unsafe extern "C" fn(*mut Stepper);

/// Room for the reference's answers, in words for each word of calls.
const ANSWER_WORDS_PER_CALL_WORD: usize = 4;
/// Added to it, for answers that are long however short the call is.
const ANSWER_WORDS_SPARE: usize = 1 << 16;
/// Room for the answer to one call that is stepped.
pub const STEP_ANSWER_WORDS: usize = 1 << 16;
/// Never more than this.
const ANSWER_WORDS_MAX: usize = 1 << 24;

/// The answers to a batch take more room than there is, the candidate's as well: nothing can be
/// said about it.
#[derive(Debug)]
pub struct TooLong;

impl std::fmt::Display for TooLong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the reference's answers to one batch are too long")
    }
}

impl std::error::Error for TooLong {}

impl Reference {
    /// Loads a reference.
    ///
    /// # Errors
    ///
    /// When the dylib cannot be loaded: the judge's own trouble.
    pub fn load(problem: &Problem, built: &BuiltReference) -> Result<Reference> {
        // SAFETY: a reference is as trusted as the judge itself.
        let library = unsafe { Library::new(&built.library) }
            .with_context(|| format!("{}: cannot be loaded", built.library.display()))?;
        let methods = std::iter::once(&problem.constructor).chain(&problem.methods);
        let hooks = methods.map(|method| {
            let has = |hook| glue::has_hook(&built.found, hook, method);
            (has("can_"), has("likely_"))
        });
        let library = Box::leak(Box::new(library));
        Ok(Reference { hooks: hooks.collect(), library, stock: Stock::default() })
    }

    /// The expected answers of a batch, encoded.
    ///
    /// # Errors
    ///
    /// When the reference panics.
    pub fn answers(&self, batch: &Batch) -> Result<Vec<u64>> {
        self.run(batch, Mode::Answers, None)
    }

    /// The same, but none where they are [`TooLong`].
    ///
    /// # Errors
    ///
    /// When the reference panics.
    pub fn answers_if_short(&self, batch: &Batch) -> Result<Option<Vec<u64>>> {
        match self.answers(batch) {
            Err(error) if error.is::<TooLong>() => Ok(None),
            answers => answers.map(Some),
        }
    }

    /// The answers of the reference that follows the candidate's choices: where a method has more
    /// than one right answer, the candidate's stands if the reference accepts it.
    ///
    /// # Errors
    ///
    /// When the reference panics.
    pub fn follow(&self, problem: &Problem, batch: &Batch, candidate: &[u64]) -> Result<Vec<u64>> {
        let table = answer_table(problem, batch, candidate);
        self.run(batch, Mode::Follow, Some((candidate, &table)))
    }

    /// For each sequence the index of the first call that a precondition refuses.
    ///
    /// # Errors
    ///
    /// When the reference panics.
    pub fn refused(&self, problem: &Problem, batch: &Batch) -> Result<Vec<Option<usize>>> {
        let words = self.run(batch, Mode::Check, None)?;
        let mut reader = Reader { words: &words };
        let mut refused = Vec::with_capacity(batch.starts.len());
        for index in 0..batch.starts.len() {
            let status = reader.word();
            let (ended, outcome) = (status as u32 as usize, status >> 32);
            refused.push((outcome == 2).then_some(ended));
            for call in batch.methods(problem, index).take(ended) {
                if let Some(returns) = &problem.method(call).returns {
                    reader.value(returns).context("the reference's answers end too early")?;
                }
            }
        }
        Ok(refused)
    }

    /// Steps the reference call by call.
    ///
    /// # Errors
    ///
    /// When the dylib lacks the function: the judge's own trouble.
    pub fn steps(&self) -> Result<Steps> {
        // SAFETY: the glue exports it with this type.
        let make: Symbol<MakeStepper> = unsafe { self.library.get(b"judge_stepper") }?;
        let mut stepper = std::mem::MaybeUninit::uninit();
        // SAFETY: it writes the whole struct.
        let stepper = unsafe {
            make(stepper.as_mut_ptr());
            stepper.assume_init()
        };
        Ok(Steps { stepper, room: vec![0; STEP_ANSWER_WORDS] })
    }

    fn run(
        &self,
        batch: &Batch,
        mode: Mode,
        followed: Option<(&[u64], &[u64])>,
    ) -> Result<Vec<u64>> {
        let mut capacity = batch.words.len() * ANSWER_WORDS_PER_CALL_WORD + ANSWER_WORDS_SPARE;
        loop {
            if let Some(answers) = self.try_run(batch, mode, followed, capacity)? {
                return Ok(answers);
            }
            capacity *= 4;
            if capacity > ANSWER_WORDS_MAX {
                return Err(TooLong.into());
            }
        }
    }

    /// None: the answers did not fit.
    fn try_run(
        &self,
        batch: &Batch,
        mode: Mode,
        followed: Option<(&[u64], &[u64])>,
        capacity: usize,
    ) -> Result<Option<Vec<u64>>> {
        // SAFETY: the glue exports it with this type.
        let entry: Symbol<Entry> = unsafe { self.library.get(glue::ENTRY.as_bytes()) }?;
        let mut answers: Vec<u64> = Vec::with_capacity(capacity);
        let starts: Vec<u64> = batch.starts.iter().map(|start| *start as u64).collect();
        let mut head = vec![0u64; size_of::<Job>().div_ceil(8)];
        let base = head.as_mut_ptr();
        // Offsets from the head: the buffers are not copied behind it.
        let distance = |to: *const u64| (to as usize).wrapping_sub(base as usize) as u64;
        let (candidate, table) = followed.unwrap_or((&[], &[]));
        let fields = [
            (offset_of!(Job, mode), mode as u64),
            (offset_of!(Job, calls_offset), distance(batch.words.as_ptr())),
            (offset_of!(Job, calls_words), batch.words.len() as u64),
            (offset_of!(Job, starts_offset), distance(starts.as_ptr())),
            (offset_of!(Job, sequences), batch.starts.len() as u64),
            (offset_of!(Job, answers_offset), distance(answers.as_ptr())),
            (offset_of!(Job, answers_capacity_words), capacity as u64),
            (offset_of!(Job, followed_offset), distance(candidate.as_ptr())),
            (offset_of!(Job, followed_table_offset), distance(table.as_ptr())),
        ];
        for (offset, value) in fields {
            head[offset / 8] = value;
        }
        // SAFETY: all offsets lead to buffers that live until the call returns.
        unsafe { entry(head.as_mut_ptr().cast()) };
        if head[offset_of!(Job, done) / 8] != 1 {
            return Ok(None);
        }
        let bytes = (head[offset_of!(Job, message_bytes) / 8] as usize).min(1024);
        if bytes > 0 {
            let text: Vec<u8> = head[offset_of!(Job, message) / 8..]
                .iter()
                .flat_map(|word| word.to_le_bytes())
                .take(bytes)
                .collect();
            bail!("the reference panics: {}", String::from_utf8_lossy(&text));
        }
        // SAFETY: the reference wrote that many words.
        unsafe { answers.set_len(head[offset_of!(Job, answers_words) / 8] as usize) };
        Ok(Some(answers))
    }
}

/// Where each call's answer begins among the candidate's; `u64::MAX` where there is none that the
/// reference can read: it trusts lengths and texts.
pub(crate) fn answer_table(problem: &Problem, batch: &Batch, candidate: &[u64]) -> Vec<u64> {
    let mut table = Vec::with_capacity(batch.calls);
    let mut reader = Reader { words: candidate };
    for index in 0..batch.starts.len() {
        let ended = reader.word() as u32 as usize;
        let mut alive = true;
        for (i, call) in batch.methods(problem, index).enumerate() {
            let at = candidate.len() - reader.words.len();
            alive &= i < ended;
            if alive && let Some(returns) = &problem.method(call).returns {
                alive = !reader.words.is_empty() && reader.skip_sound(returns);
            }
            table.push(if alive { at as u64 } else { u64::MAX });
        }
    }
    table
}

/// The reference on one set of objects, call by call.
#[derive(Debug)]
pub struct Steps {
    stepper: Stepper,
    room: Vec<u64>,
}

impl Steps {
    /// Forgets all objects.
    pub fn begin(&mut self) {
        (self.stepper.begin)(self.stepper.state);
    }

    /// What `can_…` says about an encoded call; a panic counts as no.
    pub fn allows(&mut self, call: &[u64]) -> bool {
        (self.stepper.ask)(self.stepper.state, 0, call.as_ptr()) == 1
    }

    /// What `likely_…` says about an encoded call.
    pub fn likes(&mut self, call: &[u64]) -> bool {
        (self.stepper.ask)(self.stepper.state, 1, call.as_ptr()) == 1
    }

    /// Makes the call and appends the answer's words.
    pub fn perform(&mut self, call: &[u64], answer: &mut Vec<u64>) {
        let words = (self.stepper.perform)(
            self.stepper.state,
            call.as_ptr(),
            self.room.as_mut_ptr(),
            self.room.len(),
        );
        if words >= 0 {
            answer.extend_from_slice(&self.room[..words as usize]);
        }
    }
}

impl Drop for Steps {
    fn drop(&mut self) {
        let free: extern "C" fn(*mut c_void) = self.stepper.free;
        free(self.stepper.state);
    }
}

/// The sequence alone, encoded.
pub fn batch_of(sequences: &[Sequence]) -> Batch {
    let mut batch = Batch::default();
    sequences.iter().for_each(|sequence| batch.push(sequence));
    batch
}
