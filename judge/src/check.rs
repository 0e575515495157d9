//! Checks a problem against its own reference: the statement's examples must be what it answers.

use crate::call::{Batch, Reader, encode_value};
use crate::problem::{Method, Problem, Value};
use crate::reference::Reference;
use crate::{Misuse, compare, generate, show};
use anyhow::Result;

/// Holds every example against the reference, as if the example were somebody's solution.
///
/// # Errors
///
/// [`Misuse`] when they disagree: the problem file is wrong, or its reference.
pub fn examples(problem: &Problem, reference: &Reference, shown_path: &str) -> Result<()> {
    let mut batch = Batch::default();
    generate::examples(problem, &mut batch);
    if batch.starts.is_empty() {
        return Ok(());
    }
    let own = reference.answers(&batch)?;
    let said = said(problem, &own);
    let expected = match problem.follows_answers() {
        true => reference.follow(problem, &batch, &said)?,
        false => own,
    };
    let all = batch.starts.len();
    let Some(wrong) = compare::first_mismatch(problem, &batch, all, &expected, &said) else {
        return Ok(());
    };
    let sequence = batch.sequence(problem, wrong.sequence);
    let call = match sequence.calls.get(wrong.call) {
        Some(_) => show::call(problem, &sequence, wrong.call),
        None => "the end".to_owned(),
    };
    let shown = |answers: &[Option<Value>]| match answers.get(wrong.call).and_then(Option::as_ref) {
        Some(value) => show::value(value),
        None => "nothing".to_owned(),
    };
    let line = problem.examples[wrong.sequence].line;
    Err(Misuse(format!(
        "{shown_path}:{line}: the example says that {call} answers {}, the reference answers {}; mend the one that is wrong",
        shown(&wrong.actual),
        shown(&wrong.expected)
    ))
    .into())
}

/// The reference's answers, with those that the examples give in their places.
fn said(problem: &Problem, own: &[u64]) -> Vec<u64> {
    let mut reader = Reader { words: own };
    let mut words = Vec::with_capacity(own.len());
    for example in &problem.examples {
        words.push(reader.word());
        for (call, answer) in &example.calls {
            let method: &Method = problem.method(call.method);
            let Some(returns) = &method.returns else { continue };
            let before = reader.words;
            reader.skip(returns);
            match answer {
                Some(answer) => encode_value(answer, &mut words),
                None => words.extend(&before[..before.len() - reader.words.len()]),
            }
        }
    }
    words
}
