//! Lets the judge call the reference one call at a time, while it generates sequences.

use crate::answers::{Answers, Full};
use crate::arguments::Arguments;
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Functions of a dylib on one set of objects, for callers that may be built by another compiler.
#[repr(C)]
#[derive(Debug)]
pub struct Stepper {
    /// Passed to every function.
    pub state: *mut c_void,
    /// Forgets all objects.
    pub begin: extern "C" fn(*mut c_void),
    /// Asks about a call: question 0 is `can_…`, 1 is `likely_…`. 0 no, 1 yes, 2 it panicked.
    pub ask: extern "C" fn(*mut c_void, question: u32, call: *const u64) -> u32,
    /// Makes a call; answers how many words it wrote, -1 after a panic, -2 where they do not fit.
    pub perform:
        extern "C" fn(*mut c_void, call: *const u64, to: *mut u64, capacity_words: usize) -> i64,
    /// Frees the state.
    pub free: extern "C" fn(*mut c_void),
}

struct State<T, N, C, A> {
    objects: Vec<Option<T>>,
    new: N,
    call: C,
    ask: A,
}

/// Makes a stepper; the closures are those of `run`, `ask` answers both questions.
pub fn stepper<T, N, C, A>(new: N, call: C, ask: A) -> Stepper
where
    N: Fn(&mut Arguments<'static>) -> T,
    C: Fn(&mut T, u32, &mut Arguments<'static>, &mut Answers),
    A: Fn(u32, Option<&T>, u32, &mut Arguments<'static>) -> bool,
{
    crate::run::catch_messages();
    let state: Box<State<T, N, C, A>> = Box::new(State { objects: Vec::new(), new, call, ask });
    Stepper {
        state: Box::into_raw(state).cast(),
        begin: begin::<T, N, C, A>,
        ask: ask_state::<T, N, C, A>,
        perform: perform::<T, N, C, A>,
        free: free::<T, N, C, A>,
    }
}

extern "C" fn begin<T, N, C, A>(state: *mut c_void) {
    // SAFETY: made by `stepper` with these types.
    let state = unsafe { &mut *state.cast::<State<T, N, C, A>>() };
    let _ = catch_unwind(AssertUnwindSafe(|| state.objects.clear()));
}

extern "C" fn ask_state<T, N, C, A>(state: *mut c_void, question: u32, call: *const u64) -> u32
where
    A: Fn(u32, Option<&T>, u32, &mut Arguments<'static>) -> bool,
{
    // SAFETY: made by `stepper` with these types.
    let state = unsafe { &mut *state.cast::<State<T, N, C, A>>() };
    catch_unwind(AssertUnwindSafe(|| {
        let mut arguments = Arguments::at(call);
        let head = arguments.word();
        let target = state.objects.get((head >> 16) as u16 as usize).and_then(Option::as_ref);
        (state.ask)(question, target, head as u16 as u32, &mut arguments)
    }))
    .map_or(2, u32::from)
}

extern "C" fn perform<T, N, C, A>(
    state: *mut c_void,
    call: *const u64,
    to: *mut u64,
    capacity_words: usize,
) -> i64
where
    N: Fn(&mut Arguments<'static>) -> T,
    C: Fn(&mut T, u32, &mut Arguments<'static>, &mut Answers),
{
    // SAFETY: made by `stepper` with these types.
    let state = unsafe { &mut *state.cast::<State<T, N, C, A>>() };
    let result = catch_unwind(AssertUnwindSafe(|| {
        let mut arguments = Arguments::at(call);
        let mut answers = Answers::new(to, capacity_words);
        let head = arguments.word();
        let (method, object) = (head as u16 as u32, (head >> 16) as u16 as usize);
        if method == 0 {
            if object >= state.objects.len() {
                state.objects.resize_with(object + 1, || None);
            }
            state.objects[object] = Some((state.new)(&mut arguments));
        } else {
            let target = state.objects[object].as_mut().expect("constructed before");
            (state.call)(target, method, &mut arguments, &mut answers);
        }
        answers.words() as i64
    }));
    result.unwrap_or_else(|payload| if payload.is::<Full>() { -2 } else { -1 })
}

extern "C" fn free<T, N, C, A>(state: *mut c_void) {
    // SAFETY: made by `stepper` with these types, and freed once.
    let state = unsafe { Box::from_raw(state.cast::<State<T, N, C, A>>()) };
    let _ = catch_unwind(AssertUnwindSafe(|| drop(state)));
}
