//! Finds the smallest sequence that still fails.

use crate::call::{Batch, Call, CallArgument, Sequence};
use crate::execute::{Failed, Subject};
use crate::hull::Hulls;
use crate::problem::Value;
use crate::reference::batch_of;
use crate::verdict::Verdict;
use anyhow::Result;
use std::collections::BTreeSet;
use std::ops::Range;

/// At most this many sequences are tried in all.
const TRIES_MAX: usize = 200_000;
/// At most this many calls are tried in all: a sequence of thousands of calls has thousands of
/// shorter ones, each nearly as long.
const CALLS_MAX: usize = 10_000_000;
/// A sequence longer than this is not read anyway, ...
const UNREADABLE_CALLS: usize = 20_000;
/// ... and so many calls are enough to see whether something shorter fails as well.
const UNREADABLE_CALLS_MAX: usize = 2_000_000;
/// At most this many words of encoded calls are tried in all: calls with long texts take longer.
const WORDS_MAX: usize = 64_000_000;
/// At most this many workers are started: a sequence that kills its worker needs one for itself.
const WORKERS_MAX: usize = 1_000;
/// And at most this many where each uses up a limit,
const COSTLY_WORKERS_MAX: usize = 60;
/// or prints many megabytes.
const PRINTING_WORKERS_MAX: usize = 24;
/// A call of a sequence that is being shrunk takes far fewer steps than this, unless it is endless.
const ENDLESS_STEPS: u64 = 1 << 23;
/// So few sequences are tried together at first.
const TOGETHER_MIN: usize = 8;
/// At most this many calls in the sequences that are tried together.
const GROUP_CALLS: usize = 1 << 19;
/// Sequences up to this length are searched for pairs of calls that can go together.
const PAIRS_UP_TO: usize = 40;
/// And up to this length for three.
const TRIPLES_UP_TO: usize = 16;
/// Sequences up to this length get simpler arguments.
const SIMPLIFY_UP_TO: usize = 400;

/// Shrinks a failing sequence: by chunks, call by call, in pairs, then by making arguments simpler.
/// Preconditions hold at every step, and the verdict stays the same. `before` is the batch in which
/// it failed: where it fails only after others (a `static` that outlives its object), these become
/// earlier objects of one sequence.
///
/// # Errors
///
/// The judge's own trouble.
pub fn counterexample(
    subject: &Subject,
    hulls: &Hulls,
    failed: Failed,
    before: &Batch,
) -> Result<Failed> {
    let verdict = failed.verdict;
    let sleeps = verdict == Verdict::TimeLimitExceeded && !failed.endless;
    let mut shrinking = Shrinking {
        subject,
        verdict,
        sleeps,
        best: failed,
        // What a worker has printed and holds is the sum over its sequences.
        isolated: matches!(verdict, Verdict::OutputLimitExceeded | Verdict::MemoryLimitExceeded),
        tries: 0,
        calls: 0,
        words: 0,
        workers: 0,
    };
    if !shrinking.fails_alone(before)? {
        return Ok(shrinking.best);
    }
    let alone = shrinking.best.clone();
    shrinking.shrink(hulls)?;
    // Whatever was spent: this last look is not one more try.
    let again = shrinking.test(&batch_of(std::slice::from_ref(&shrinking.best.sequence)))?;
    if !shrinking.isolated && again.is_none_or(|failed| failed.verdict != verdict) {
        // It failed only because of what others left behind in its worker.
        shrinking.best = alone;
        shrinking.isolated = true;
        shrinking.shrink(hulls)?;
    }
    Ok(shrinking.best)
}

struct Shrinking<'a> {
    subject: &'a Subject<'a>,
    verdict: Verdict,
    /// Its worker waits until its time is gone.
    sleeps: bool,
    best: Failed,
    /// Every sequence gets a worker of its own: something outlives the objects.
    isolated: bool,
    tries: usize,
    calls: usize,
    words: usize,
    workers: usize,
}

impl Shrinking<'_> {
    fn shrink(&mut self, hulls: &Hulls) -> Result<()> {
        self.cut_behind()?;
        loop {
            let before = self.best.sequence.clone();
            self.remove_chunks()?;
            self.shorten_lists()?;
            self.remove_together()?;
            self.simplify(hulls)?;
            self.remove_from_smaller(hulls)?;
            if self.best.sequence == before || self.is_spent() {
                return Ok(());
            }
        }
    }

    /// Whether enough was tried: what is found by then is shown.
    fn is_spent(&self) -> bool {
        self.tries >= TRIES_MAX
            || self.calls >= self.calls_max()
            || self.words >= WORDS_MAX
            || self.workers >= self.workers_max()
    }

    /// Makes the best sequence one that fails in a fresh process; false where none is found.
    fn fails_alone(&mut self, before: &Batch) -> Result<bool> {
        let index = self.best.index;
        let (alone, verdict) = (self.best.sequence.clone(), self.verdict);
        if self.take_first(vec![alone.clone()])?.is_some() {
            return Ok(true);
        }
        self.isolated = true;
        let mut earlier = 1;
        while earlier <= index && index < before.starts.len() {
            let mut joined = Sequence::default();
            for i in index - earlier..index {
                append(&mut joined, before.sequence(self.subject.problem, i));
            }
            append(&mut joined, alone.clone());
            self.verdict = verdict;
            if self.take_first(vec![joined])?.is_some() {
                return Ok(true);
            }
            if earlier == index {
                break;
            }
            earlier = (earlier * 2).min(index);
        }
        Ok(false)
    }

    /// Nothing behind the failing call matters.
    fn cut_behind(&mut self) -> Result<()> {
        let mut sequence = self.best.sequence.clone();
        sequence.calls.truncate(self.best.call + 1);
        if sequence != self.best.sequence {
            self.take_first(vec![sequence])?;
        }
        Ok(())
    }

    fn remove_chunks(&mut self) -> Result<()> {
        let mut size = self.best.sequence.calls.len() / 2;
        while size > 0 && !self.is_spent() {
            let mut from = 0;
            let mut together = TOGETHER_MIN;
            while from < self.best.sequence.calls.len() && !self.is_spent() {
                let sequence = &self.best.sequence;
                let length = sequence.calls.len();
                // Few enough that long sequences do not fill the memory.
                let group = together.min(GROUP_CALLS / length).max(1);
                let starts: Vec<usize> = (from..length).step_by(size).take(group).collect();
                let candidates = starts.iter().map(|start| {
                    let removed: BTreeSet<usize> = (*start..(start + size).min(length)).collect();
                    without(sequence, &removed)
                });
                from = match self.take_first_of(candidates.collect())? {
                    Some(taken) => {
                        // Where much can go, what lies behind the first that fails is run in vain.
                        together = TOGETHER_MIN;
                        starts[taken]
                    }
                    None => {
                        together *= 4;
                        starts.last().expect("from is below the length") + size
                    }
                };
            }
            size /= 2;
        }
        Ok(())
    }

    /// The items of lists in arguments, by chunks as well.
    fn shorten_lists(&mut self) -> Result<()> {
        for call in 0..self.best.sequence.calls.len() {
            let Some(first) = self.best.sequence.calls.get(call) else { break };
            let mut size = longest_list(first) / 2;
            while size > 0 && !self.is_spent() {
                self.remove_items(call, size)?;
                size /= 2;
            }
        }
        Ok(())
    }

    fn remove_items(&mut self, call: usize, size: usize) -> Result<()> {
        let (mut from, mut together) = (0, TOGETHER_MIN);
        loop {
            let sequence = &self.best.sequence;
            let Some(changed) = sequence.calls.get(call) else { return Ok(()) };
            let length = longest_list(changed);
            let starts: Vec<usize> = (from..length).step_by(size).take(together).collect();
            let Some(last) = starts.last() else { return Ok(()) };
            let behind = last + size;
            let shorter =
                starts.iter().map(|&at| without_items(sequence, call, at..(at + size).min(length)));
            (from, together) = match self.take_first_of(shorter.collect())? {
                Some(taken) => (starts[taken], TOGETHER_MIN),
                None => (behind, together * 4),
            };
            if self.is_spent() {
                return Ok(());
            }
        }
    }

    /// Calls that only go together: a `push` and its `pop`, an object with all of its calls.
    fn remove_together(&mut self) -> Result<()> {
        loop {
            let sequence = &self.best.sequence;
            let length = sequence.calls.len();
            let mut groups: Vec<BTreeSet<usize>> = objects_of(sequence);
            if length <= PAIRS_UP_TO {
                for a in 0..length {
                    groups.extend((a + 1..length).map(|b| BTreeSet::from([a, b])));
                }
            }
            if length <= TRIPLES_UP_TO {
                for a in 0..length {
                    for b in a + 1..length {
                        groups.extend((b + 1..length).map(|c| BTreeSet::from([a, b, c])));
                    }
                }
            }
            let candidates = groups.iter().map(|group| without(sequence, group)).collect();
            if self.take_first_of(candidates)?.is_none() {
                return Ok(());
            }
        }
    }

    fn simplify(&mut self, hulls: &Hulls) -> Result<()> {
        if self.best.sequence.calls.len() > SIMPLIFY_UP_TO {
            return Ok(());
        }
        while self.take_first(simpler(&self.best.sequence, self.subject, hulls))?.is_some() {}
        Ok(())
    }

    /// One call that is needed only as long as the object is so large: where a cache of two entries
    /// has to be filled, one entry takes one call less.
    fn remove_from_smaller(&mut self, hulls: &Hulls) -> Result<()> {
        let sequence = &self.best.sequence;
        let length = sequence.calls.len();
        if length > TRIPLES_UP_TO {
            return Ok(());
        }
        let is_smaller = |changed: &Sequence| {
            let pairs = changed.calls.iter().zip(&sequence.calls);
            pairs.into_iter().any(|(new, old)| new.method == 0 && new.arguments != old.arguments)
        };
        let smaller = simpler(sequence, self.subject, hulls).into_iter().filter(is_smaller);
        let one_less = |changed: Sequence| {
            (0..length).map(move |i| without(&changed, &BTreeSet::from([i]))).collect::<Vec<_>>()
        };
        self.take_first_of(smaller.flat_map(one_less).collect())?;
        Ok(())
    }

    fn take_first(&mut self, candidates: Vec<Sequence>) -> Result<Option<usize>> {
        self.take_first_of(candidates.into_iter().map(Some).collect())
    }

    /// Takes the first candidate that fails in the same way; None when none does.
    fn take_first_of(&mut self, candidates: Vec<Option<Sequence>>) -> Result<Option<usize>> {
        let (mut places, mut sequences): (Vec<usize>, Vec<Sequence>) = candidates
            .into_iter()
            .enumerate()
            .filter_map(|(i, sequence)| Some((i, sequence?)))
            .filter(|(_, sequence)| !sequence.calls.is_empty())
            .unzip();
        self.keep_allowed(&mut places, &mut sequences)?;
        while !sequences.is_empty() && !self.is_spent() {
            let together = if self.isolated { 1 } else { sequences.len() };
            self.tries += together;
            self.workers += 1;
            let batch = batch_of(&sequences[..together]);
            self.calls += batch.calls;
            self.words += batch.words.len();
            let Some(failed) = self.test(&batch)? else {
                places.drain(..together);
                sequences.drain(..together);
                continue;
            };
            if failed.verdict == self.verdict {
                let place = places[failed.index];
                self.best = failed;
                return Ok(Some(place));
            }
            // It fails in another way; the ones behind it were not looked at.
            places.drain(..=failed.index);
            sequences.drain(..=failed.index);
        }
        Ok(None)
    }

    /// An endless call is told by its steps: waiting for a worker's time to go by takes too long.
    fn test(&self, batch: &Batch) -> Result<Option<Failed>> {
        let tested = match self.verdict {
            Verdict::TimeLimitExceeded => self.subject.test_metered(batch, ENDLESS_STEPS)?,
            _ => self.subject.test(batch, None)?,
        };
        Ok(tested.failed)
    }

    fn calls_max(&self) -> usize {
        match self.best.sequence.calls.len() {
            UNREADABLE_CALLS.. => UNREADABLE_CALLS_MAX,
            _ => CALLS_MAX,
        }
    }

    /// Failures that take long to show are tried less often.
    fn workers_max(&self) -> usize {
        match self.verdict {
            Verdict::TimeLimitExceeded if self.sleeps => 2,
            Verdict::TimeLimitExceeded | Verdict::MemoryLimitExceeded => COSTLY_WORKERS_MAX,
            Verdict::OutputLimitExceeded => PRINTING_WORKERS_MAX,
            _ => WORKERS_MAX,
        }
    }

    /// Drops candidates with a call that a precondition refuses.
    fn keep_allowed(&self, places: &mut Vec<usize>, sequences: &mut Vec<Sequence>) -> Result<()> {
        if sequences.is_empty() || !self.subject.reference.hooks.iter().any(|(can, _)| *can) {
            return Ok(());
        }
        let batch = batch_of(sequences);
        let refused = self.subject.reference.refused(self.subject.problem, &batch)?;
        let mut allowed = refused.iter().map(Option::is_none);
        places.retain(|_| allowed.next().expect("one for each"));
        let mut allowed = refused.iter().map(Option::is_none);
        sequences.retain(|_| allowed.next().expect("one for each"));
        Ok(())
    }
}

/// Puts a sequence behind another one; its objects take the places of the earlier ones.
fn append(joined: &mut Sequence, sequence: Sequence) {
    let offset = joined.calls.len();
    joined.calls.extend(sequence.calls.into_iter().map(|mut call| {
        for argument in &mut call.arguments {
            if let CallArgument::AnswerOf(index) = argument {
                *index += offset;
            }
        }
        call
    }));
}

/// The sequence without these calls; None where what is left makes no sense: a method of an object
/// that is never made, the answer of a call that is gone.
fn without(sequence: &Sequence, removed: &BTreeSet<usize>) -> Option<Sequence> {
    let mut places = vec![usize::MAX; sequence.calls.len()];
    let mut live = BTreeSet::new();
    let mut calls: Vec<Call> = Vec::with_capacity(sequence.calls.len());
    for (i, call) in sequence.calls.iter().enumerate() {
        if removed.contains(&i) {
            continue;
        }
        if call.method == 0 {
            live.insert(call.object);
        } else if !live.contains(&call.object) {
            return None;
        }
        places[i] = calls.len();
        let mut call = call.clone();
        for argument in &mut call.arguments {
            if let CallArgument::AnswerOf(index) = argument {
                *index = places[*index];
                if *index == usize::MAX {
                    return None;
                }
            }
        }
        calls.push(call);
    }
    Some(Sequence { calls })
}

/// For each object all of its calls, where there are several objects.
fn objects_of(sequence: &Sequence) -> Vec<BTreeSet<usize>> {
    let objects: BTreeSet<u16> = sequence.calls.iter().map(|call| call.object).collect();
    if objects.len() < 2 {
        return Vec::new();
    }
    let calls_of = |object: &u16| {
        let calls = sequence.calls.iter().enumerate();
        calls.filter(|(_, call)| call.object == *object).map(|(i, _)| i).collect()
    };
    objects.iter().map(calls_of).collect()
}

/// Sequences with one value simpler, the simplest first: everywhere where an argument of the same
/// name has it, then in one place only.
fn simpler(sequence: &Sequence, subject: &Subject, hulls: &Hulls) -> Vec<Sequence> {
    let mut candidates = Vec::new();
    let names = |call: &Call, i: usize| {
        subject.problem.method(call.method.into()).arguments[i].name.as_str()
    };
    let mut seen = BTreeSet::new();
    for call in &sequence.calls {
        for (i, argument) in call.arguments.iter().enumerate() {
            let CallArgument::Value(value) = argument else { continue };
            let name = names(call, i);
            if !seen.insert((name.to_owned(), crate::show::value(value))) {
                continue;
            }
            let distinct = hulls.is_distinct(call.method.into(), i);
            for simple in hulls.simpler(call.method.into(), i, value) {
                if distinct && is_used(sequence, subject, name, &simple) {
                    continue;
                }
                let mut changed = sequence.clone();
                for other in &mut changed.calls {
                    let method = subject.problem.method(other.method.into());
                    for (j, slot) in other.arguments.iter_mut().enumerate() {
                        if method.arguments[j].name == name
                            && *slot == CallArgument::Value(value.clone())
                        {
                            *slot = CallArgument::Value(simple.clone());
                        }
                    }
                }
                candidates.push(changed);
            }
        }
    }
    for (c, call) in sequence.calls.iter().enumerate() {
        for (i, argument) in call.arguments.iter().enumerate() {
            let CallArgument::Value(value) = argument else { continue };
            if hulls.is_distinct(call.method.into(), i) {
                continue;
            }
            for simple in hulls.simpler(call.method.into(), i, value) {
                let mut changed = sequence.clone();
                changed.calls[c].arguments[i] = CallArgument::Value(simple);
                candidates.push(changed);
            }
        }
    }
    candidates
}

/// Whether an argument of this name has this value anywhere.
fn is_used(sequence: &Sequence, subject: &Subject, name: &str, value: &Value) -> bool {
    sequence.calls.iter().any(|call| {
        let arguments = &subject.problem.method(call.method.into()).arguments;
        let mut named = arguments.iter().zip(&call.arguments).filter(|(a, _)| a.name == name);
        named.any(|(_, given)| matches!(given, CallArgument::Value(given) if given == value))
    })
}

/// The length of a call's longest list.
fn longest_list(call: &Call) -> usize {
    let lengths = call.arguments.iter().filter_map(|argument| match argument {
        CallArgument::Value(Value::List(items)) => Some(items.len()),
        _ => None,
    });
    lengths.max().unwrap_or(0)
}

/// Without these positions in every list of a call that is as long as its longest: lists of equal
/// length stay so. One item is left, which may be what the problem needs at least.
fn without_items(sequence: &Sequence, call: usize, positions: Range<usize>) -> Option<Sequence> {
    let longest = longest_list(&sequence.calls[call]);
    if positions.len() >= longest {
        return None;
    }
    let mut changed = sequence.clone();
    for argument in &mut changed.calls[call].arguments {
        if let CallArgument::Value(Value::List(items)) = argument
            && items.len() == longest
        {
            items.drain(positions.clone());
        }
    }
    Some(changed)
}
