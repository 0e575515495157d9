//! Calls and answers, as people read them and as the words that judge and worker exchange.
//!
//! A batch of sequences is one buffer of 64-bit words:
//!
//! ```text
//! sequence  [ calls: u32 | flags: u32 << 32 ] call*
//! call      [ method: u16 | object: u16 << 16 | references: u32 << 32 ] argument*
//! argument  Int, Bool, Char, Float: 1 word · Text: [ bytes ] bytes, padded to words
//!           List: [ items ] item*        · answer of an earlier call: [ its index in the sequence ]
//! ```
//!
//! Bit `a` of `references` says that argument `a` is the answer of an earlier call. Answers come
//! back as one buffer too, encoded like arguments; a method that answers nothing has no word:
//!
//! ```text
//! sequence  [ calls that ended: u32 | how it ended: u32 << 32 ] answer*
//! ```

use crate::problem::{Problem, Type, Value};
use std::sync::Arc;

/// Calls in order on one or more objects; the first is a constructor.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Sequence {
    /// In order.
    pub calls: Vec<Call>,
}

/// One call.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Which object, from 0.
    pub object: u16,
    /// 0 is `new`, 1 is the first method.
    pub method: u16,
    /// In order; sequences that share a call share them as well, for shrinking makes millions.
    pub arguments: Arc<[CallArgument]>,
}

impl Call {
    /// Points at the answers that it needs where their calls are now: each call of the sequence has
    /// its new index in `places`, `usize::MAX` where it is gone. False where such a one is needed.
    pub fn follow(&mut self, places: &[usize]) -> bool {
        if !self.has_references() {
            return true;
        }
        self.arguments_mut().iter_mut().all(|argument| match argument {
            CallArgument::AnswerOf(index) => {
                *index = places[*index];
                *index != usize::MAX
            }
            CallArgument::Value(_) => true,
        })
    }

    /// To be changed, of this call alone.
    pub fn arguments_mut(&mut self) -> &mut [CallArgument] {
        Arc::make_mut(&mut self.arguments)
    }

    /// Whether some argument is the answer of an earlier call.
    pub fn has_references(&self) -> bool {
        self.arguments.iter().any(|argument| matches!(argument, CallArgument::AnswerOf(_)))
    }
}

/// An argument of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum CallArgument {
    /// A plain value.
    Value(Value),
    /// The answer of the call with this index in the sequence.
    AnswerOf(usize),
}

/// The first word of a call.
pub fn call_word(method: usize, object: usize, references: u32) -> u64 {
    method as u64 | (object as u64) << 16 | u64::from(references) << 32
}

/// Set in a sequence's flags when some argument is the answer of an earlier call.
pub const HAS_REFERENCES: u32 = 1;

/// Many encoded sequences.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// The sequences, one after the other.
    pub words: Vec<u64>,
    /// Where each sequence begins in `words`.
    pub starts: Vec<usize>,
    /// How many calls all of them have, constructors included.
    pub calls: usize,
}

impl Batch {
    /// Appends a sequence.
    pub fn push(&mut self, sequence: &Sequence) {
        self.starts.push(self.words.len());
        let flags = if sequence.has_references() { HAS_REFERENCES } else { 0 };
        self.words.push(sequence.calls.len() as u64 | u64::from(flags) << 32);
        self.calls += sequence.calls.len();
        for call in &sequence.calls {
            encode_call(call, &mut self.words);
        }
    }

    /// Reads the sequence with this index back.
    pub fn sequence(&self, problem: &Problem, index: usize) -> Sequence {
        let mut reader = Reader { words: &self.words[self.starts[index]..] };
        let calls = reader.word() as u32;
        Sequence { calls: (0..calls).map(|_| decode_call(problem, &mut reader)).collect() }
    }
}

impl Batch {
    /// The methods that the sequence with this index calls, in order.
    pub fn methods<'a>(
        &'a self,
        problem: &'a Problem,
        index: usize,
    ) -> impl Iterator<Item = usize> + 'a {
        let mut reader = Reader { words: &self.words[self.starts[index]..] };
        let calls = reader.word() as u32;
        (0..calls).map(move |_| {
            let head = reader.word();
            let method = usize::from(head as u16);
            for (i, argument) in problem.method(method).arguments.iter().enumerate() {
                if head >> (32 + i) & 1 == 1 {
                    reader.word();
                } else {
                    reader.skip(&argument.ty);
                }
            }
            method
        })
    }

    /// The sequences behind the one with this index.
    pub fn behind(&self, index: usize) -> Batch {
        let starts = self.starts.get(index + 1..).unwrap_or_default().to_vec();
        let calls = (index + 1..self.starts.len()).map(|i| self.length(i)).sum();
        Batch { words: self.words.clone(), starts, calls }
    }

    /// The constructor's call of the sequence with this index.
    pub fn first_call(&self, problem: &Problem, index: usize) -> Option<Call> {
        let mut reader = Reader { words: &self.words[self.starts[index]..] };
        (reader.word() as u32 > 0).then(|| decode_call(problem, &mut reader))
    }

    /// How many calls the sequence with this index has.
    pub fn length(&self, index: usize) -> usize {
        self.words[self.starts[index]] as u32 as usize
    }
}

impl Sequence {
    /// Whether some argument is the answer of an earlier call.
    pub fn has_references(&self) -> bool {
        self.calls.iter().any(Call::has_references)
    }
}

/// Appends the words of a call.
pub fn encode_call(call: &Call, words: &mut Vec<u64>) {
    let mut references = 0;
    for (i, argument) in call.arguments.iter().enumerate() {
        if let CallArgument::AnswerOf(_) = argument {
            references |= 1 << i;
        }
    }
    words.push(call_word(call.method.into(), call.object.into(), references));
    for argument in &*call.arguments {
        match argument {
            CallArgument::Value(value) => encode_value(value, words),
            CallArgument::AnswerOf(index) => words.push(*index as u64),
        }
    }
}

/// Appends the words of a value.
pub fn encode_value(value: &Value, words: &mut Vec<u64>) {
    match value {
        Value::Int(v) => words.push(*v as u64),
        Value::Float(v) => words.push(v.to_bits()),
        Value::Bool(v) => words.push(u64::from(*v)),
        Value::Char(v) => words.push(u64::from(u32::from(*v))),
        Value::Text(v) => encode_text(v, words),
        Value::List(items) => {
            words.push(items.len() as u64);
            items.iter().for_each(|item| encode_value(item, words));
        }
    }
}

/// Appends the words of a text.
pub fn encode_text(text: &str, words: &mut Vec<u64>) {
    words.push(text.len() as u64);
    let mut chunks = text.as_bytes().chunks_exact(8);
    for chunk in &mut chunks {
        words.push(u64::from_le_bytes(chunk.try_into().expect("chunks of eight bytes")));
    }
    let rest = chunks.remainder();
    if !rest.is_empty() {
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        words.push(u64::from_le_bytes(last));
    }
}

fn decode_call(problem: &Problem, reader: &mut Reader) -> Call {
    let head = reader.word();
    let (method, object, references) = (head as u16, (head >> 16) as u16, (head >> 32) as u32);
    let arguments = problem.method(method.into()).arguments.iter().enumerate();
    let arguments = arguments.map(|(i, argument)| match references >> i & 1 {
        0 => CallArgument::Value(reader.value(&argument.ty).expect("our own encoding")),
        _ => CallArgument::AnswerOf(reader.word() as usize),
    });
    Call { object, method, arguments: arguments.collect() }
}

/// Reads words back; never past their end, whatever they say.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    /// What is left.
    pub words: &'a [u64],
}

impl<'a> Reader<'a> {
    /// The next word, 0 past the end.
    pub fn word(&mut self) -> u64 {
        match self.words.split_first() {
            Some((word, rest)) => {
                self.words = rest;
                *word
            }
            None => 0,
        }
    }

    /// The next value of this type; None where the words end too early.
    pub fn value(&mut self, ty: &Type) -> Option<Value> {
        if self.words.is_empty() {
            return None;
        }
        Some(match ty {
            Type::Int(_) => Value::Int(self.word() as i64),
            Type::Float => Value::Float(f64::from_bits(self.word())),
            Type::Bool => Value::Bool(self.word() != 0),
            Type::Char => Value::Char(char::from_u32(self.word() as u32).unwrap_or('\u{fffd}')),
            Type::Text => Value::Text(self.text()?),
            Type::List(of) => {
                let items = self.word() as usize;
                // An item takes at least one word: a larger count is a lie.
                if items > self.words.len() {
                    return None;
                }
                Value::List((0..items).map(|_| self.value(of)).collect::<Option<_>>()?)
            }
        })
    }

    /// Moves over a value; false where the words end too early.
    pub fn skip(&mut self, ty: &Type) -> bool {
        if self.words.is_empty() {
            return false;
        }
        let head = self.word() as usize;
        let words = match ty {
            Type::Text => head.div_ceil(8),
            Type::List(of) if of.takes_one_word() => head,
            Type::List(of) => {
                return head <= self.words.len() && (0..head).all(|_| self.skip(of));
            }
            _ => 0,
        };
        let fits = words <= self.words.len();
        self.words = &self.words[words.min(self.words.len())..];
        fits
    }

    /// The words of the next value; None where they end too early.
    pub fn take(&mut self, ty: &Type) -> Option<&'a [u64]> {
        let before = self.words;
        self.skip(ty).then(|| &before[..before.len() - self.words.len()])
    }

    /// Moves over a value; false unless it may be handed to code that trusts it: all there, and its
    /// texts are texts.
    pub fn skip_sound(&mut self, ty: &Type) -> bool {
        match ty {
            Type::Text => self.bytes().is_some_and(|bytes| std::str::from_utf8(&bytes).is_ok()),
            Type::List(of) => {
                let items = self.word() as usize;
                items <= self.words.len() && (0..items).all(|_| self.skip_sound(of))
            }
            _ => self.skip(ty),
        }
    }

    fn text(&mut self) -> Option<String> {
        self.bytes().map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    }

    fn bytes(&mut self) -> Option<Vec<u8>> {
        let bytes = self.word() as usize;
        let words = bytes.div_ceil(8);
        if words > self.words.len() {
            return None;
        }
        let (text, rest) = self.words.split_at(words);
        self.words = rest;
        let mut taken = Vec::with_capacity(8 * words);
        text.iter().for_each(|word| taken.extend_from_slice(&word.to_le_bytes()));
        taken.truncate(bytes);
        Some(taken)
    }
}
