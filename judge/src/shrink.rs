//! Finds the smallest sequence that still fails.

mod budget;
mod few;
mod whole;

use crate::call::{Batch, Call, CallArgument, Sequence};
use crate::execute::{Failed, Subject};
use crate::hull::Hulls;
use crate::problem::Value;
use crate::reference::batch_of;
use crate::sandbox::Limits;
use crate::search::Asked;
use crate::verdict::Verdict;
use anyhow::Result;
use budget::Budget;
use few::Few;
use judge_harness::Mode;
use std::collections::BTreeSet;
use std::ops::Range;
use std::time::Duration;
use whole::{Recipe, Whole};

/// A call of a sequence that is being shrunk takes far fewer steps than this, unless it is endless.
const ENDLESS_STEPS: u64 = 1 << 23;
/// Where steps do not tell, a worker gets this part of its time: quick calls end in it.
const WAITING_PART: u32 = 20;
/// What is found has to take all of its time, or to sleep for this part of it.
const ASLEEP_PART: u32 = 4;
/// So many calls at the most are tried in one worker.
const WAITING_CALLS: usize = 20_000;
/// So few sequences are tried together at first.
const TOGETHER_MIN: usize = 8;
/// And never more than this.
const TOGETHER_MAX: usize = 4096;
/// Longer sequences are looked at as a whole first: few calls of many may be enough.
const LONG: usize = 60;
/// Of sequences this long one other call is looked for first that gets in the failing one's way,
const MANY: usize = 1_000;
/// so many of them in one worker, at the most.
const OTHERS_TOGETHER_MAX: usize = 1 << 15;
/// Sequences up to this length are searched for pairs of calls that can go together.
const PAIRS_UP_TO: usize = 40;
/// And up to this length for three.
const TRIPLES_UP_TO: usize = 16;
/// Sequences up to this length get simpler arguments,
const SIMPLIFY_UP_TO: usize = 400;
/// and up to this one in each place by itself.
const SIMPLIFY_PLACES_UP_TO: usize = 100;

/// Shrinks a failing sequence: as a whole, by chunks, call by call, in pairs, then by making
/// arguments simpler. Preconditions hold at every step, and the verdict stays the same. `before` is
/// the batch in which it failed: where it fails only after others (a `static` that outlives its
/// object), these become earlier objects of one sequence.
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
    let brief = subject.limits.part(WAITING_PART);
    let mut shrinking = Shrinking {
        subject,
        hulls,
        verdict,
        brief: failed.took_its_time().then_some(&brief),
        best: failed,
        // What a worker has printed and holds is the sum over its sequences.
        isolated: matches!(verdict, Verdict::OutputLimitExceeded | Verdict::MemoryLimitExceeded),
        budget: Budget::default(),
    };
    if shrinking.best.is_asleep() {
        shrinking.budget = Budget::with_waits(brief.asleep);
    }
    let found = shrinking.best.clone();
    if !shrinking.fails_alone(before)? {
        return Ok(cut(shrinking.best));
    }
    let alone = shrinking.best.clone();
    shrinking.shrink()?;
    if shrinking.brief.is_some() {
        // Slow is not endless: with all the time to compute it has to fail as well.
        let asleep = brief.asleep * (WAITING_PART / ASLEEP_PART);
        let whole = Limits { asleep, ..subject.limits.clone() };
        shrinking.brief = Some(&whole);
        let again = shrinking.test(&batch_of(std::slice::from_ref(&shrinking.best.sequence)))?;
        return Ok(cut(again.filter(|again| again.verdict == verdict).unwrap_or(found)));
    }
    // Whatever was spent: this last look is not one more try.
    let again = shrinking.test(&batch_of(std::slice::from_ref(&shrinking.best.sequence)))?;
    if !shrinking.isolated && again.is_none_or(|failed| failed.verdict != verdict) {
        // It failed only because of what others left behind in its worker.
        shrinking.best = alone;
        shrinking.isolated = true;
        shrinking.budget = Budget::default();
        shrinking.shrink()?;
    }
    Ok(shrinking.best)
}

/// Without the calls behind one that does not end: these were never made.
fn cut(mut failed: Failed) -> Failed {
    if failed.verdict == Verdict::TimeLimitExceeded {
        failed.sequence.calls.truncate(failed.call + 1);
    }
    failed
}

struct Shrinking<'a> {
    subject: &'a Subject<'a>,
    hulls: &'a Hulls,
    verdict: Verdict,
    /// Its time goes by without steps: what a worker gets of it.
    brief: Option<&'a Limits>,
    best: Failed,
    /// Every sequence gets a worker of its own: something outlives the objects.
    isolated: bool,
    budget: Budget,
}

impl Shrinking<'_> {
    fn shrink(&mut self) -> Result<()> {
        self.cut_behind()?;
        self.look_for_one_other()?;
        loop {
            let before = self.best.sequence.clone();
            self.look_at_the_whole()?;
            self.remove_chunks()?;
            self.shorten_lists()?;
            self.remove_together()?;
            self.simplify()?;
            self.remove_from_smaller()?;
            if self.best.sequence == before || self.budget.is_spent() {
                return self.cut_behind();
            }
        }
    }

    /// Of a hundred thousand calls two may be enough: the failing one, and one more whose key has the
    /// same hash. No removal of neighbours finds these soon.
    fn look_for_one_other(&mut self) -> Result<()> {
        let failing = self.best.call;
        // One that fails when it is dropped has no failing call.
        let is_late = (MANY..self.best.sequence.calls.len()).contains(&failing);
        if !is_late || self.isolated || self.brief.is_some() {
            return Ok(());
        }
        let end = self.budget.part(4);
        let sequence = self.best.sequence.clone();
        let mut few = Few::of(&sequence, failing);
        let others: Vec<usize> = (0..failing).filter(|i| !few.needed.contains(i)).collect();
        // What a hundred thousand calls hold is not what a few of them take.
        if let Some(other) = others.first() {
            self.budget.measure(self.subject, &few.with(*other), self.verdict)?;
        }
        let mut rest = &others[..];
        while !rest.is_empty() && !self.budget.is_beyond(end) {
            let group = self.budget.group_of(few.needed.len() + 1).min(OTHERS_TOGETHER_MAX);
            let (now, behind) = rest.split_at(group.min(rest.len()));
            rest = behind;
            let candidates = now.iter().map(|other| few.with(*other)).collect();
            if self.take_first(candidates)?.is_some() {
                break;
            }
        }
        self.budget.forget();
        self.cut_behind()
    }

    /// A long sequence with fewer keys, methods or calls, or a smaller object, at once.
    fn look_at_the_whole(&mut self) -> Result<()> {
        let end = self.budget.part(2);
        while self.best.sequence.calls.len() > LONG && !self.budget.is_beyond(end) {
            self.budget.measure(self.subject, &self.best.sequence, self.verdict)?;
            let sequence = self.best.sequence.clone();
            let whole = Whole::of(self.subject.problem, self.hulls, &sequence);
            let mut taken = false;
            for level in whole.levels() {
                taken = self.take_shorter(&whole, &level, end)?;
                if taken {
                    break;
                }
            }
            if !taken {
                return Ok(());
            }
            self.cut_behind()?;
        }
        Ok(())
    }

    /// Takes the first that fails and is shorter.
    fn take_shorter(&mut self, whole: &Whole, level: &[Recipe], end: Duration) -> Result<bool> {
        let mut rest = level;
        let mut together = TOGETHER_MIN;
        while !rest.is_empty() && !self.budget.is_beyond(end) {
            let length = self.best.call + 1;
            let (group, behind) = rest.split_at(together.min(rest.len()));
            rest = behind;
            let mut candidates = Vec::with_capacity(group.len());
            let asks = self.has_preconditions();
            for recipe in group {
                let mut oracle = Asked::new(self.subject.reference)?;
                self.budget.spend_on_making(whole.calls_of(recipe), asks);
                let made = whole.make(recipe, asks.then_some(&mut oracle));
                candidates.push(made.filter(|made| made.calls.len() < length));
            }
            let made = candidates.iter().flatten().map(|made| made.calls.len()).max().unwrap_or(0);
            together = self.budget.group_of(made).min(TOGETHER_MAX);
            if self.take_first_of(candidates)?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
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
        if self.best.call + 1 >= self.best.sequence.calls.len() {
            return Ok(());
        }
        if self.verdict == Verdict::TimeLimitExceeded {
            // They were never made.
            self.best.sequence.calls.truncate(self.best.call + 1);
            return Ok(());
        }
        // Whatever was spent: this is not one more try.
        let failed = self.test(&self.best.up_to_the_call())?;
        if let Some(failed) = failed.filter(|failed| failed.verdict == self.verdict) {
            self.best = failed;
        }
        Ok(())
    }

    fn remove_chunks(&mut self) -> Result<()> {
        self.budget.measure(self.subject, &self.best.sequence, self.verdict)?;
        let mut size = self.best.sequence.calls.len() / 2;
        while size > 0 && !self.budget.is_spent() {
            let mut from = 0;
            let mut together = TOGETHER_MIN;
            while from < self.best.sequence.calls.len() && !self.budget.is_spent() {
                let sequence = &self.best.sequence;
                let length = sequence.calls.len();
                // Few enough that long sequences do not fill the memory.
                let group = together.min(self.budget.group_of(length));
                let starts: Vec<usize> = (from..length).step_by(size).take(group).collect();
                let candidates = starts
                    .iter()
                    .map(|start| without(sequence, |i| (*start..start + size).contains(&i)));
                from = match self.take_first_of(candidates.collect())? {
                    Some(taken) => {
                        // Where much can go, what lies behind the first that fails is run in vain.
                        together = TOGETHER_MIN;
                        starts[taken]
                    }
                    None => {
                        together = (together * 4).min(TOGETHER_MAX);
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
            while size > 0 && !self.budget.is_spent() {
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
                None => (behind, (together * 4).min(TOGETHER_MAX)),
            };
            if self.budget.is_spent() {
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
            let candidates =
                groups.iter().map(|group| without(sequence, |i| group.contains(&i))).collect();
            if self.take_first_of(candidates)?.is_none() {
                return Ok(());
            }
        }
    }

    fn simplify(&mut self) -> Result<()> {
        let length = self.best.sequence.calls.len();
        if length > SIMPLIFY_UP_TO {
            return Ok(());
        }
        loop {
            let mut changed = false;
            let mut at = 0;
            while !self.budget.is_spent() {
                let changes = simpler(&self.best.sequence, self.subject, self.hulls);
                let group = self.budget.group_of(length).min(TOGETHER_MAX);
                let some = changes.iter().skip(at).take(group);
                let some: Vec<_> =
                    some.map(|change| change.made(&self.best.sequence, self.subject)).collect();
                if some.is_empty() {
                    break;
                }
                let tried = some.len();
                match self.take_first(some)? {
                    // Of a short sequence the simplest is looked for from the start.
                    Some(_) if length <= SIMPLIFY_PLACES_UP_TO => at = 0,
                    Some(taken) => {
                        changed = true;
                        at += taken;
                    }
                    None => at += tried,
                }
            }
            if !changed || self.budget.is_spent() {
                return Ok(());
            }
        }
    }

    /// One call that is needed only as long as the object is so large: where a cache of two entries
    /// has to be filled, one entry takes one call less.
    fn remove_from_smaller(&mut self) -> Result<()> {
        let sequence = &self.best.sequence;
        let length = sequence.calls.len();
        if length > TRIPLES_UP_TO {
            return Ok(());
        }
        let is_smaller = |changed: &Sequence| {
            let pairs = changed.calls.iter().zip(&sequence.calls);
            pairs.into_iter().any(|(new, old)| new.method == 0 && new.arguments != old.arguments)
        };
        let smaller = simpler(sequence, self.subject, self.hulls);
        let smaller = smaller.iter().map(|change| change.made(sequence, self.subject));
        let smaller = smaller.filter(is_smaller);
        let one_less = |changed: Sequence| {
            (0..length).map(move |i| without(&changed, |other| other == i)).collect::<Vec<_>>()
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
        while !sequences.is_empty() && !self.budget.is_spent() {
            let together = self.together(&sequences);
            self.budget.spend(&sequences[..together]);
            let Some(failed) = self.test(&batch_of(&sequences[..together]))? else {
                places.drain(..together);
                sequences.drain(..together);
                continue;
            };
            self.budget.spend_on_failure(&failed);
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

    /// How many of them the next worker runs.
    fn together(&self, sequences: &[Sequence]) -> usize {
        if self.isolated {
            return 1;
        }
        let group = self.budget.group(sequences);
        if self.brief.is_none() {
            return group;
        }
        let mut calls = 0;
        let fits = sequences[..group].iter().take_while(|sequence| {
            calls += sequence.calls.len();
            calls <= WAITING_CALLS
        });
        fits.count().max(1)
    }

    /// An endless call is told by its steps, or in a part of its time: waiting for a worker's time
    /// to go by takes too long.
    fn test(&self, batch: &Batch) -> Result<Option<Failed>> {
        if let Some(brief) = self.brief {
            let brief = Subject { limits: brief, ..*self.subject };
            let run = brief.run(batch, Mode::Answers, 0)?;
            return brief.judge(batch, &run, None);
        }
        let tested = match self.best.endless {
            true => self.subject.test_metered(batch, ENDLESS_STEPS)?,
            false => self.subject.test(batch, None)?,
        };
        Ok(tested.failed)
    }

    fn has_preconditions(&self) -> bool {
        self.subject.reference.hooks.iter().any(|(can, _)| *can)
    }

    /// Drops candidates with a call that a precondition refuses.
    fn keep_allowed(
        &mut self,
        places: &mut Vec<usize>,
        sequences: &mut Vec<Sequence>,
    ) -> Result<()> {
        if sequences.is_empty() || !self.has_preconditions() {
            return Ok(());
        }
        self.budget.spend_on_asking(sequences);
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
        for argument in call.arguments_mut() {
            if let CallArgument::AnswerOf(index) = argument {
                *index += offset;
            }
        }
        call
    }));
}

/// The sequence without these calls; None where what is left makes no sense: a method of an object
/// that is never made, the answer of a call that is gone.
fn without(sequence: &Sequence, is_removed: impl Fn(usize) -> bool) -> Option<Sequence> {
    let mut places = vec![usize::MAX; sequence.calls.len()];
    let mut live: Vec<bool> = Vec::new();
    let mut calls: Vec<Call> = Vec::with_capacity(sequence.calls.len());
    for (i, call) in sequence.calls.iter().enumerate() {
        if is_removed(i) {
            continue;
        }
        let object = usize::from(call.object);
        if call.method == 0 {
            live.resize(live.len().max(object + 1), false);
            live[object] = true;
        } else if live.get(object) != Some(&true) {
            return None;
        }
        places[i] = calls.len();
        let mut call = call.clone();
        if !call.follow(&places) {
            return None;
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

/// One value made simpler.
struct Change {
    /// The call and the argument that have it.
    at: (usize, usize),
    /// In every argument of the same name that has it, or only there.
    everywhere: bool,
    simple: Value,
}

impl Change {
    fn made(&self, sequence: &Sequence, subject: &Subject) -> Sequence {
        let (call, argument) = self.at;
        let mut changed = sequence.clone();
        let simple = CallArgument::Value(self.simple.clone());
        if !self.everywhere {
            changed.calls[call].arguments_mut()[argument] = simple;
            return changed;
        }
        let arguments = |call: &Call| &subject.problem.method(call.method.into()).arguments;
        let before = &sequence.calls[call];
        let (name, value) = (&arguments(before)[argument].name, &before.arguments[argument]);
        for other in &mut changed.calls {
            for (i, argument) in arguments(other).iter().enumerate() {
                if argument.name == *name && other.arguments[i] == *value {
                    other.arguments_mut()[i] = simple.clone();
                }
            }
        }
        changed
    }
}

/// Changes to simpler values, the simplest first: everywhere where an argument of the same name has
/// a value, then in one place only.
fn simpler(sequence: &Sequence, subject: &Subject, hulls: &Hulls) -> Vec<Change> {
    let mut changes = Vec::new();
    let names = |call: &Call, i: usize| {
        subject.problem.method(call.method.into()).arguments[i].name.as_str()
    };
    let mut seen = BTreeSet::new();
    for (c, call) in sequence.calls.iter().enumerate() {
        for (i, argument) in call.arguments.iter().enumerate() {
            let CallArgument::Value(value) = argument else { continue };
            let name = names(call, i);
            if !seen.insert((name.to_owned(), crate::show::value(value))) {
                continue;
            }
            let distinct = hulls.is_distinct(call.method.into(), i);
            for simple in hulls.simpler(call.method.into(), i, value) {
                if !(distinct && is_used(sequence, subject, name, &simple)) {
                    changes.push(Change { at: (c, i), everywhere: true, simple });
                }
            }
        }
    }
    if sequence.calls.len() > SIMPLIFY_PLACES_UP_TO {
        return changes;
    }
    for (c, call) in sequence.calls.iter().enumerate() {
        for (i, argument) in call.arguments.iter().enumerate() {
            let CallArgument::Value(value) = argument else { continue };
            if hulls.is_distinct(call.method.into(), i) {
                continue;
            }
            let simple = hulls.simpler(call.method.into(), i, value).into_iter();
            changes.extend(simple.map(|simple| Change { at: (c, i), everywhere: false, simple }));
        }
    }
    changes
}

/// Whether an argument of this name has this value anywhere.
fn is_used(sequence: &Sequence, subject: &Subject, name: &str, value: &Value) -> bool {
    sequence.calls.iter().any(|call| {
        let arguments = &subject.problem.method(call.method.into()).arguments;
        let mut named = arguments.iter().zip(&*call.arguments).filter(|(a, _)| a.name == name);
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
    for argument in changed.calls[call].arguments_mut() {
        if let CallArgument::Value(Value::List(items)) = argument
            && items.len() == longest
        {
            items.drain(positions.clone());
        }
    }
    Some(changed)
}
