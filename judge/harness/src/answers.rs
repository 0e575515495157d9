//! Writes a solution's answers, whatever types it returns.

use crate::arguments::{Bool, Char, Float, Int, List, Text};
use crate::job::Failure;
use crate::meter::Meter;
use std::borrow::Cow;
use std::collections::{LinkedList, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

/// The words of the answers, written at the end.
#[derive(Debug)]
pub struct Answers {
    pub(crate) start: *mut u64,
    pub(crate) next: *mut u64,
    pub(crate) end: *mut u64,
    pub(crate) meter: Meter,
}

/// The payload of the panic that ends a run whose answers do not fit.
pub(crate) struct Full;

/// A type that an answer of kind `K` may have in a solution.
pub trait IntoAnswer<K> {
    /// Writes one value; `absent` is what `None` stands for.
    fn write(&self, answers: &mut Answers, absent: &[u64]);
}

/// A type that always has a value: not an `Option`.
pub trait Plain {}

impl Answers {
    pub(crate) fn new(start: *mut u64, capacity_words: usize) -> Self {
        // SAFETY: the judge reserves that many words.
        let end = unsafe { start.add(capacity_words) };
        Answers { start, next: start, end, meter: Meter::default() }
    }

    /// Right before the solution's method runs.
    #[inline(always)]
    pub fn begin(&mut self, method: usize) {
        self.meter.begin(method);
    }

    /// Right after it.
    #[inline(always)]
    pub fn end(&mut self) {
        self.meter.end();
    }

    /// The answer of a method that always has one.
    #[inline(always)]
    pub fn put<K, T: IntoAnswer<K> + Plain>(&mut self, answer: T) {
        answer.write(self, &[]);
    }

    /// The answer of a method that may answer with an `Option`.
    #[inline(always)]
    pub fn put_or<K, T: IntoAnswer<K>>(&mut self, answer: T, absent: &[u64]) {
        answer.write(self, absent);
    }

    pub(crate) fn words(&self) -> usize {
        // SAFETY: both point into the same buffer.
        unsafe { self.next.offset_from(self.start) as usize }
    }

    #[inline(always)]
    pub(crate) fn word(&mut self, word: u64) {
        if self.next == self.end {
            self.full();
        }
        // SAFETY: there is room for one more word.
        unsafe {
            *self.next = word;
            self.next = self.next.add(1);
        }
    }

    #[cold]
    fn full(&self) -> ! {
        crate::run::fail(Failure::Answers);
        std::panic::panic_any(Full)
    }

    #[inline]
    fn bytes(&mut self, text: &[u8]) {
        self.word(text.len() as u64);
        let words = text.len().div_ceil(8);
        // SAFETY: both point into the same buffer.
        let room = unsafe { self.end.offset_from(self.next) as usize };
        if words > room {
            self.full();
        }
        if words > 0 {
            // SAFETY: there is room for that many words; the last one is cleared first, so that
            // the padding is always zero.
            unsafe {
                *self.next.add(words - 1) = 0;
                std::ptr::copy_nonoverlapping(text.as_ptr(), self.next.cast::<u8>(), text.len());
                self.next = self.next.add(words);
            }
        }
    }
}

macro_rules! small_integers {
    ($($ty:ty)*) => { $(
        impl Plain for $ty {}
        impl IntoAnswer<Int> for $ty {
            #[inline(always)]
            fn write(&self, answers: &mut Answers, _: &[u64]) {
                answers.word(*self as i64 as u64);
            }
        }
    )* };
}
small_integers!(i8 i16 i32 i64 isize u8 u16 u32);

macro_rules! large_integers {
    ($($ty:ty)*) => { $(
        impl Plain for $ty {}
        impl IntoAnswer<Int> for $ty {
            #[inline(always)]
            fn write(&self, answers: &mut Answers, _: &[u64]) {
                // Larger than any answer of a problem: it must not wrap into a right one.
                answers.word(i64::try_from(*self).unwrap_or(i64::MAX) as u64);
            }
        }
    )* };
}
large_integers!(u64 usize i128 u128);

macro_rules! floats {
    ($($ty:ty)*) => { $(
        impl Plain for $ty {}
        impl IntoAnswer<Float> for $ty {
            #[inline(always)]
            fn write(&self, answers: &mut Answers, _: &[u64]) {
                answers.word(f64::from(*self).to_bits());
            }
        }
    )* };
}
floats!(f32 f64);

impl Plain for bool {}
impl IntoAnswer<Bool> for bool {
    #[inline(always)]
    fn write(&self, answers: &mut Answers, _: &[u64]) {
        answers.word(u64::from(*self));
    }
}

impl Plain for char {}
impl IntoAnswer<Char> for char {
    fn write(&self, answers: &mut Answers, _: &[u64]) {
        answers.word(u64::from(u32::from(*self)));
    }
}

impl Plain for str {}
impl IntoAnswer<Text> for str {
    #[inline]
    fn write(&self, answers: &mut Answers, _: &[u64]) {
        answers.bytes(self.as_bytes());
    }
}

impl Plain for String {}
impl IntoAnswer<Text> for String {
    #[inline]
    fn write(&self, answers: &mut Answers, _: &[u64]) {
        answers.bytes(self.as_bytes());
    }
}

impl<T: Plain> Plain for [T] {}
impl<K, T: IntoAnswer<K> + Plain> IntoAnswer<List<K>> for [T] {
    fn write(&self, answers: &mut Answers, _: &[u64]) {
        answers.word(self.len() as u64);
        self.iter().for_each(|item| item.write(answers, &[]));
    }
}

macro_rules! lists {
    ($($ty:ident)*) => { $(
        impl<T: Plain> Plain for $ty<T> {}
        impl<K, T: IntoAnswer<K> + Plain> IntoAnswer<List<K>> for $ty<T> {
            fn write(&self, answers: &mut Answers, _: &[u64]) {
                answers.word(self.len() as u64);
                self.iter().for_each(|item| item.write(answers, &[]));
            }
        }
    )* };
}
lists!(Vec VecDeque LinkedList);

impl<T: Plain, const N: usize> Plain for [T; N] {}
impl<K, T: IntoAnswer<K> + Plain, const N: usize> IntoAnswer<List<K>> for [T; N] {
    fn write(&self, answers: &mut Answers, absent: &[u64]) {
        self.as_slice().write(answers, absent);
    }
}

macro_rules! pointers {
    ($($ty:ty),*) => { $(
        impl<T: Plain + ?Sized> Plain for $ty {}
        impl<K, T: IntoAnswer<K> + ?Sized> IntoAnswer<K> for $ty {
            #[inline(always)]
            fn write(&self, answers: &mut Answers, absent: &[u64]) {
                (**self).write(answers, absent);
            }
        }
    )* };
}
pointers!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

impl<T: Plain + ToOwned + ?Sized> Plain for Cow<'_, T> {}
impl<K, T: IntoAnswer<K> + ToOwned + ?Sized> IntoAnswer<K> for Cow<'_, T> {
    fn write(&self, answers: &mut Answers, absent: &[u64]) {
        (**self).write(answers, absent);
    }
}

impl<K, T: IntoAnswer<K>> IntoAnswer<K> for Option<T> {
    #[inline(always)]
    fn write(&self, answers: &mut Answers, absent: &[u64]) {
        match self {
            Some(answer) => answer.write(answers, absent),
            None => absent.iter().for_each(|word| answers.word(*word)),
        }
    }
}
