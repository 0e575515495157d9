//! Runs a batch of sequences on the solution, from one buffer of calls to one of answers.

use crate::answers::{Answers, Full};
use crate::arguments::Arguments;
use crate::job::{Failure, Job, MESSAGE_BYTES, Mode, Outcome};
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::addr_of_mut;

/// Runs every sequence of the job.
///
/// `new` makes an object, `call` calls method `m` (from 1) on it. The last two are the reference's:
/// `can` tells whether a call is allowed, `accepts` whether the answer that is read behind the
/// arguments is right (None: the method has no such hook).
///
/// # Safety
///
/// `job` points to a job whose offsets are right and whose memory nobody else writes to meanwhile.
#[inline(always)]
pub unsafe fn run<T>(
    job: *mut Job,
    new: impl Fn(&mut Arguments<'static>) -> T,
    call: impl Fn(&mut T, u32, &mut Arguments<'static>, &mut Answers),
    can: impl Fn(Option<&T>, u32, &mut Arguments<'static>) -> bool,
    accepts: impl Fn(&mut T, u32, &mut Arguments<'static>, &mut Arguments<'static>) -> Option<bool>,
) -> i32 {
    let mut solution = Typed { objects: Vec::new(), new, call, can, accepts };
    // SAFETY: the caller's promise.
    unsafe { run_all(job, &mut solution) }
}

/// What depends on a solution's own types, and is therefore compiled anew with each solution. All
/// else is compiled once, with the harness.
trait Calls {
    /// Makes room for objects.
    fn reserve(&mut self);
    /// Makes the calls of a sequence; panics where the solution does.
    fn make(&mut self, run: &mut Run, sequence: &mut Sequence);
    /// Drops all objects.
    fn clear(&mut self);
}

/// Is one sequence while it runs.
struct Sequence {
    arguments: Arguments<'static>,
    calls: u32,
    has_references: bool,
    ended: u32,
    /// As long as nothing else is known.
    outcome: Outcome,
}

struct Typed<T, N, C, Q, A> {
    objects: Vec<Option<T>>,
    new: N,
    call: C,
    can: Q,
    accepts: A,
}

impl<T, N, C, Q, A> Calls for Typed<T, N, C, Q, A>
where
    N: Fn(&mut Arguments<'static>) -> T,
    C: Fn(&mut T, u32, &mut Arguments<'static>, &mut Answers),
    Q: Fn(Option<&T>, u32, &mut Arguments<'static>) -> bool,
    A: Fn(&mut T, u32, &mut Arguments<'static>, &mut Arguments<'static>) -> Option<bool>,
{
    fn reserve(&mut self) {
        self.objects = Vec::with_capacity(OBJECTS);
    }

    fn make(&mut self, run: &mut Run, sequence: &mut Sequence) {
        let objects = &mut self.objects;
        while sequence.ended < sequence.calls {
            if run.is_starved() {
                sequence.outcome = Outcome::Starved;
                break;
            }
            run.note_call();
            let arguments = &mut sequence.arguments;
            let head = arguments.word();
            let (method, object) = (head as u16 as u32, (head >> 16) as u16 as usize);
            if sequence.has_references {
                run.note_answer(arguments, head);
            }
            // Candidates are never asked.
            if cfg!(reference) && run.mode as u64 >= Mode::Follow as u64 {
                let target = objects.get(object).and_then(Option::as_ref);
                if !(self.can)(target, method, &mut arguments.again()) {
                    // What the candidate chose can lead to a call that nobody may make: the
                    // answer that an argument refers to is absent, say.
                    sequence.outcome = match run.mode {
                        Mode::Check => Outcome::Refused,
                        _ => Outcome::Outside,
                    };
                    break;
                }
                if run.mode == Mode::Follow && method > 0 {
                    let target = objects[object].as_mut().expect("constructed before");
                    let Some(mut followed) = run.followed() else { break };
                    let (first, mut again) = (followed.next, arguments.again());
                    match (self.accepts)(target, method, &mut again, &mut followed) {
                        Some(true) => {
                            run.copy_answer(first, followed.next);
                            *arguments = again;
                            sequence.ended += 1;
                            continue;
                        }
                        Some(false) => {
                            sequence.outcome = Outcome::Refused;
                            break;
                        }
                        None => {}
                    }
                }
            }
            if method == 0 {
                while objects.len() <= object {
                    objects.push(None);
                }
                run.answers.begin(0);
                let value = (self.new)(arguments);
                run.answers.end();
                objects[object] = Some(value);
            } else {
                let Some(Some(target)) = objects.get_mut(object) else { never_constructed() };
                (self.call)(target, method, arguments, &mut run.answers);
            }
            sequence.ended += 1;
        }
    }

    fn clear(&mut self) {
        self.objects.clear();
    }
}

/// Runs every sequence of the job on a solution of whatever type.
///
/// # Safety
///
/// As for [`run`].
#[inline(never)]
unsafe fn run_all(job: *mut Job, solution: &mut dyn Calls) -> i32 {
    // SAFETY: the caller's promise.
    let mut run = unsafe { Run::start(job) };
    // Before anything is measured: this is none of the solution's space.
    solution.reserve();
    for index in 0..run.sequences {
        let mut sequence = run.open(index);
        let status = run.answers.words();
        run.answers.word(0);
        let result = catch_unwind(AssertUnwindSafe(|| solution.make(&mut run, &mut sequence)));
        let Sequence { ended, mut outcome, .. } = sequence;
        if result.is_err() && outcome == Outcome::Ended {
            outcome = Outcome::Panicked;
        }
        run.before_drop();
        let dropped = catch_unwind(AssertUnwindSafe(|| solution.clear()));
        run.after_drop();
        if dropped.is_err() && outcome == Outcome::Ended {
            outcome = Outcome::PanickedInDrop;
        }
        if result.is_err_and(|payload| payload.is::<Full>()) {
            return 0;
        }
        run.close(index, status, ended, outcome);
        if outcome == Outcome::Starved {
            break;
        }
    }
    run.finish();
    0
}

#[cold]
#[inline(never)]
fn never_constructed() -> ! {
    panic!("a call on an object that was never constructed")
}

/// As many objects as sequences have at once, and then some.
const OBJECTS: usize = 64;

struct Run {
    job: *mut Job,
    mode: Mode,
    sequences: u64,
    calls: *const u64,
    starts: *const u64,
    answers: Answers,
    /// More steps in one sequence end it, where costs are measured.
    sequence_fuel: u64,
    /// Where the answers of the sequence's calls begin, for arguments that refer to them.
    offsets: Vec<usize>,
    /// Over all sequences.
    call: u64,
    message_kept: bool,
}

impl Run {
    unsafe fn start(job: *mut Job) -> Run {
        // SAFETY: the caller of `run` vouches for the job.
        unsafe {
            let base = job.cast::<u8>();
            let at = |offset: u64| base.add(offset as usize);
            let mode = match (*job).mode {
                1 => Mode::Cost,
                2 => Mode::Time,
                3 => Mode::Cover,
                4 => Mode::Follow,
                5 => Mode::Check,
                _ => Mode::Answers,
            };
            let answers = at((*job).answers_offset).cast::<u64>();
            let mut run = Run {
                job,
                mode,
                sequences: (*job).sequences,
                calls: at((*job).calls_offset).cast(),
                starts: at((*job).starts_offset).cast(),
                answers: Answers::new(answers, (*job).answers_capacity_words as usize),
                sequence_fuel: match mode {
                    Mode::Cost => (*job).sequence_fuel_steps,
                    _ => u64::MAX,
                },
                offsets: Vec::new(),
                call: 0,
                message_kept: false,
            };
            catch_messages();
            // The keys of the first hash map cost more than those of all others: asked for here,
            // they are no part of anybody's first call.
            std::hint::black_box(std::hash::RandomState::new());
            #[cfg(all(judged, not(reference)))]
            crate::intercept::start(job);
            run.answers.meter.start(
                mode,
                at((*job).figures_offset).cast(),
                (*job).figures_capacity_words as usize,
                (*job).fuel_steps,
            );
            run
        }
    }

    fn open(&mut self, sequence: u64) -> Sequence {
        // SAFETY: the table has a start for each sequence, and each start lies among the calls.
        let mut arguments =
            Arguments::at(unsafe { self.calls.add(*self.starts.add(sequence as usize) as usize) });
        let head = arguments.word();
        let has_references = head >> 32 != 0;
        self.offsets.clear();
        if has_references {
            // Before the sequence is measured: none of this is the solution's space.
            self.offsets.reserve(head as u32 as usize);
        }
        arguments.answers = self.answers.start;
        // SAFETY: the job outlives the run.
        unsafe { addr_of_mut!((*self.job).current_sequence).write_volatile(sequence) };
        self.answers.meter.open(sequence);
        let (calls, ended, outcome) = (head as u32, 0, Outcome::Ended);
        Sequence { arguments, calls, has_references, ended, outcome }
    }

    #[inline(always)]
    fn is_starved(&self) -> bool {
        self.answers.meter.spent_steps() > self.sequence_fuel
    }

    /// Notes where this call's answer will be, and which of its arguments are earlier answers.
    #[inline(never)]
    fn note_answer(&mut self, arguments: &mut Arguments<'static>, head: u64) {
        self.offsets.push(self.answers.words());
        arguments.answer_offsets = &self.offsets;
        arguments.references = (head >> 32) as u32;
    }

    #[inline(always)]
    fn note_call(&mut self) {
        self.call += 1;
        // SAFETY: the job outlives the run. Volatile: the judge reads it when the worker has died.
        unsafe { addr_of_mut!((*self.job).current_call).write_volatile(self.call) };
    }

    /// The candidate's answer to this call; None where it has none.
    fn followed(&self) -> Option<Arguments<'static>> {
        // SAFETY: in `Mode::Follow` the table has an entry for each call.
        unsafe {
            let base = self.job.cast::<u8>();
            let table = base.add((*self.job).followed_table_offset as usize).cast::<u64>();
            let offset = *table.add(self.call as usize - 1);
            let answers = base.add((*self.job).followed_offset as usize).cast::<u64>();
            (offset != u64::MAX).then(|| Arguments::at(answers.add(offset as usize)))
        }
    }

    fn copy_answer(&mut self, mut from: *const u64, to: *const u64) {
        while from < to {
            // SAFETY: `from..to` was just read.
            unsafe {
                self.answers.word(*from);
                from = from.add(1);
            }
        }
    }

    fn before_drop(&mut self) {
        // SAFETY: the job outlives the run.
        unsafe { addr_of_mut!((*self.job).dropping).write_volatile(1) };
        self.answers.meter.before_drop();
    }

    fn after_drop(&mut self) {
        self.answers.meter.after_drop();
        // SAFETY: the job outlives the run.
        unsafe { addr_of_mut!((*self.job).dropping).write_volatile(0) };
    }

    fn close(&mut self, sequence: u64, status: usize, ended: u32, outcome: Outcome) {
        // SAFETY: the word was reserved when the sequence was opened.
        unsafe {
            *self.answers.start.add(status) = u64::from(ended) | (outcome as u64) << 32;
        }
        if matches!(outcome, Outcome::Panicked | Outcome::PanickedInDrop) && !self.message_kept {
            self.message_kept = true;
            LAST_MESSAGE.with_borrow(|text| leave_message(self.job, text));
        }
        // A sequence may end early: calls are counted as if it had not, so that the judge can tell
        // which call a number means.
        // SAFETY: the sequence's first word.
        let calls = unsafe { *self.calls.add(*self.starts.add(sequence as usize) as usize) } as u32;
        self.call +=
            u64::from(calls - ended) - u64::from(ended < calls && outcome != Outcome::Starved);
        // SAFETY: the job outlives the run.
        unsafe { (*self.job).answers_words = self.answers.words() as u64 };
    }

    fn finish(&mut self) {
        let (branches, reached) = crate::meter::branches();
        let (digest, words) = self.answers.meter.digest();
        // SAFETY: the job outlives the run.
        unsafe {
            (*self.job).branches = branches;
            (*self.job).branches_reached = reached;
            (*self.job).figures_digest = digest;
            (*self.job).figures_words = words;
            addr_of_mut!((*self.job).done).write_volatile(1);
        }
    }
}

thread_local! {
    static LAST_MESSAGE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps what a panic says instead of printing it.
pub(crate) fn catch_messages() {
    #[cfg(judged)]
    std::panic::set_hook(Box::new(|info| {
        let said = info.payload();
        let said = said
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| said.downcast_ref::<String>().map(String::as_str));
        let place = info.location().map(|l| format!("{}:{}:{}", l.file(), l.line(), l.column()));
        let text = format!(
            "{}\n{}",
            place.unwrap_or_default(),
            said.unwrap_or("a panic without a message")
        );
        let _ = LAST_MESSAGE.try_with(|last| {
            if let Ok(mut last) = last.try_borrow_mut() {
                *last = text;
            }
        });
    }));
}

fn leave_message(job: *mut Job, text: &str) {
    let bytes = text.len().min(MESSAGE_BYTES);
    // SAFETY: the job outlives the run; at most MESSAGE_BYTES are written.
    unsafe {
        std::ptr::copy_nonoverlapping(
            text.as_ptr(),
            addr_of_mut!((*job).message).cast::<u8>(),
            bytes,
        );
        (*job).message_bytes = bytes as u64;
    }
}

/// Notes why the run is about to end.
pub(crate) fn fail(failure: Failure) {
    #[cfg(all(judged, not(reference)))]
    crate::intercept::fail(failure);
    #[cfg(not(all(judged, not(reference))))]
    let _ = failure;
}
