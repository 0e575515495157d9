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
    // SAFETY: the caller's promise.
    let mut run = unsafe { Run::start(job) };
    let mode = run.mode;
    // SAFETY: the caller's promise.
    let sequence_fuel = unsafe { (*job).sequence_fuel_steps };
    // Reserved before anything is measured: this is none of the solution's space.
    let mut objects: Vec<Option<T>> = Vec::with_capacity(OBJECTS);
    let mut offsets: Vec<usize> = Vec::new();
    for sequence in 0..run.sequences {
        let (mut arguments, calls, has_references) = run.open(sequence, &mut offsets);
        let status = run.answers.words();
        run.answers.word(0);
        let mut ended = 0;
        let mut refused = false;
        let mut outside = false;
        let mut starved = false;
        let result = catch_unwind(AssertUnwindSafe(|| {
            while ended < calls {
                if mode == Mode::Cost && run.answers.meter.spent_steps() > sequence_fuel {
                    starved = true;
                    break;
                }
                run.note_call();
                let head = arguments.word();
                let (method, object) = (head as u16 as u32, (head >> 16) as u16 as usize);
                if has_references {
                    offsets.push(run.answers.words());
                    arguments.answer_offsets = &offsets;
                    arguments.references = (head >> 32) as u32;
                }
                if mode as u64 >= Mode::Follow as u64 {
                    let target = objects.get(object).and_then(Option::as_ref);
                    if !can(target, method, &mut arguments.again()) {
                        // What the candidate chose can lead to a call that nobody may make: the
                        // answer that an argument refers to is absent, say.
                        (refused, outside) = (mode == Mode::Check, mode == Mode::Follow);
                        break;
                    }
                    if mode == Mode::Follow && method > 0 {
                        let target = objects[object].as_mut().expect("constructed before");
                        let Some(mut followed) = run.followed() else { break };
                        let (first, mut again) = (followed.next, arguments.again());
                        match accepts(target, method, &mut again, &mut followed) {
                            Some(true) => {
                                run.copy_answer(first, followed.next);
                                arguments = again;
                                ended += 1;
                                continue;
                            }
                            Some(false) => {
                                refused = true;
                                break;
                            }
                            None => {}
                        }
                    }
                }
                if method == 0 {
                    if object >= objects.len() {
                        objects.resize_with(object + 1, || None);
                    }
                    run.answers.begin(0);
                    let value = new(&mut arguments);
                    run.answers.end();
                    objects[object] = Some(value);
                } else {
                    let target = objects[object].as_mut().expect("constructed before");
                    call(target, method, &mut arguments, &mut run.answers);
                }
                ended += 1;
            }
        }));
        let mut outcome = match (&result, refused) {
            _ if starved => Outcome::Starved,
            (_, true) => Outcome::Refused,
            _ if outside => Outcome::Outside,
            (Ok(()), _) => Outcome::Ended,
            (Err(_), _) => Outcome::Panicked,
        };
        run.before_drop();
        let dropped = catch_unwind(AssertUnwindSafe(|| objects.clear()));
        run.after_drop();
        if dropped.is_err() && outcome == Outcome::Ended {
            outcome = Outcome::PanickedInDrop;
        }
        if result.is_err_and(|payload| payload.is::<Full>()) {
            return 0;
        }
        run.close(sequence, status, ended, outcome);
        if starved {
            break;
        }
    }
    run.finish();
    0
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

    fn open(&mut self, sequence: u64, offsets: &mut Vec<usize>) -> (Arguments<'static>, u32, bool) {
        // SAFETY: the table has a start for each sequence, and each start lies among the calls.
        let mut arguments =
            Arguments::at(unsafe { self.calls.add(*self.starts.add(sequence as usize) as usize) });
        let head = arguments.word();
        let has_references = head >> 32 != 0;
        offsets.clear();
        if has_references {
            // Before the sequence is measured: none of this is the solution's space.
            offsets.reserve(head as u32 as usize);
        }
        arguments.answers = self.answers.start;
        // SAFETY: the job outlives the run.
        unsafe { addr_of_mut!((*self.job).current_sequence).write_volatile(sequence) };
        self.answers.meter.open(sequence);
        (arguments, head as u32, has_references)
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
