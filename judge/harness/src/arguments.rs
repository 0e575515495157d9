//! Reads a call's arguments as whatever types the solution declares.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

/// The words of a call, read from the front.
#[derive(Debug)]
pub struct Arguments<'a> {
    pub(crate) next: *const u64,
    /// One bit for each argument still to come: it is the answer of an earlier call.
    pub(crate) references: u32,
    pub(crate) answers: *const u64,
    pub(crate) answer_offsets: *const Vec<usize>,
    pub(crate) words: PhantomData<&'a [u64]>,
}

/// An integer of the problem.
#[derive(Debug)]
pub struct Int;
/// A float of the problem.
#[derive(Debug)]
pub struct Float;
/// A bool of the problem.
#[derive(Debug)]
pub struct Bool;
/// A char of the problem.
#[derive(Debug)]
pub struct Char;
/// A string of the problem.
#[derive(Debug)]
pub struct Text;
/// A list of the problem.
#[derive(Debug)]
pub struct List<K>(PhantomData<K>);

/// A type that an argument of kind `K` may have in a solution.
pub trait FromArgument<'a, K>: Sized {
    /// Reads one value.
    fn read(arguments: &mut Arguments<'a>) -> Self;
}

impl<'a> Arguments<'a> {
    pub(crate) fn at(next: *const u64) -> Self {
        Arguments {
            next,
            references: 0,
            answers: std::ptr::null(),
            answer_offsets: std::ptr::null(),
            words: PhantomData,
        }
    }

    /// The same words once more.
    pub(crate) fn again(&self) -> Self {
        Arguments { words: PhantomData, ..*self }
    }

    /// The next argument.
    #[inline(always)]
    pub fn get<K, T: FromArgument<'a, K>>(&mut self) -> T {
        if self.references == 0 {
            return T::read(self);
        }
        self.get_maybe_answer()
    }

    #[inline(never)]
    fn get_maybe_answer<K, T: FromArgument<'a, K>>(&mut self) -> T {
        let rest = self.references >> 1;
        let value = match self.next_answer() {
            Some(mut answer) => T::read(&mut answer),
            None => T::read(self),
        };
        self.references = rest;
        value
    }

    /// The earlier answer that the next argument refers to, if it does; the words are then read as
    /// values.
    #[inline(never)]
    fn next_answer(&mut self) -> Option<Self> {
        let is_answer = std::mem::replace(&mut self.references, 0) & 1 == 1;
        is_answer.then(|| {
            let call = self.word() as usize;
            // SAFETY: set by `run` and `step` before a call that has references.
            let offsets = unsafe { &*self.answer_offsets };
            // SAFETY: the offset was noted when that answer was written.
            Arguments::at(unsafe { self.answers.add(offsets[call]) })
        })
    }

    #[inline(always)]
    pub(crate) fn word(&mut self) -> u64 {
        // SAFETY: the judge encodes exactly the words that the problem's types take.
        unsafe {
            let word = *self.next;
            self.next = self.next.add(1);
            word
        }
    }

    #[inline(always)]
    fn str(&mut self) -> &'a str {
        let bytes = self.word() as usize;
        // SAFETY: the judge encodes valid UTF-8 and pads it to whole words.
        unsafe {
            let text = std::slice::from_raw_parts(self.next.cast::<u8>(), bytes);
            self.next = self.next.add(bytes.div_ceil(8));
            std::str::from_utf8_unchecked(text)
        }
    }
}

macro_rules! integers {
    ($($ty:ty)*) => { $(
        impl<'a> FromArgument<'a, Int> for $ty {
            #[inline(always)]
            fn read(arguments: &mut Arguments<'a>) -> Self {
                arguments.word() as i64 as $ty
            }
        }
    )* };
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl<'a> FromArgument<'a, Float> for f64 {
    fn read(arguments: &mut Arguments<'a>) -> Self {
        f64::from_bits(arguments.word())
    }
}

impl<'a> FromArgument<'a, Float> for f32 {
    fn read(arguments: &mut Arguments<'a>) -> Self {
        f64::from_bits(arguments.word()) as f32
    }
}

impl<'a> FromArgument<'a, Bool> for bool {
    fn read(arguments: &mut Arguments<'a>) -> Self {
        arguments.word() != 0
    }
}

impl<'a> FromArgument<'a, Char> for char {
    fn read(arguments: &mut Arguments<'a>) -> Self {
        char::from_u32(arguments.word() as u32).unwrap_or('\u{fffd}')
    }
}

impl<'a> FromArgument<'a, Char> for u8 {
    fn read(arguments: &mut Arguments<'a>) -> Self {
        arguments.word() as u8
    }
}

impl<'a> FromArgument<'a, Text> for &'a str {
    #[inline(always)]
    fn read(arguments: &mut Arguments<'a>) -> Self {
        arguments.str()
    }
}

macro_rules! texts {
    ($($ty:ty)*) => { $(
        impl<'a> FromArgument<'a, Text> for $ty {
            #[inline]
            fn read(arguments: &mut Arguments<'a>) -> Self {
                arguments.str().into()
            }
        }
    )* };
}
texts!(String Box<str> Rc<str> Arc<str> Cow<'a, str>);

impl<'a, K, T: FromArgument<'a, K>> FromArgument<'a, List<K>> for Vec<T> {
    fn read(arguments: &mut Arguments<'a>) -> Self {
        let items = arguments.word() as usize;
        (0..items).map(|_| T::read(arguments)).collect()
    }
}

impl<'a, K, T: FromArgument<'a, K>> FromArgument<'a, List<K>> for Box<[T]> {
    fn read(arguments: &mut Arguments<'a>) -> Self {
        Vec::<T>::read(arguments).into()
    }
}

impl<'a, K, T: FromArgument<'a, K>> FromArgument<'a, List<K>> for std::collections::VecDeque<T> {
    fn read(arguments: &mut Arguments<'a>) -> Self {
        Vec::<T>::read(arguments).into()
    }
}
