//! Tests whether answers that are drawn at random are all equally likely.

use crate::call::{Batch, Reader};
use crate::execute::{Failed, Subject};
use crate::generate;
use crate::problem::{Distribution, Problem};
use crate::search::Asked;
use crate::show;
use crate::worker::Run;
use anyhow::Result;
use judge_harness::Mode;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::Range;

/// What drawing found.
#[derive(Debug)]
pub enum Uneven {
    /// A call did not end, or its answer is not allowed at all; with the sequence it was in.
    Failed(Failed, Batch),
    /// The answers are not equally likely: how they came.
    Answers(String),
}

/// Draws of one test: an answer that never comes, or twice as often as the others, is certain to
/// show among a hundred.
const DRAWS_MIN: u64 = 20_000;
/// Where there are many answers, so many draws for each.
const DRAWS_PER_OUTCOME: u64 = 400;
/// Standard deviations that a fair solution exceeds in fewer than one of 10^10 tests.
const DEVIATIONS: f64 = 6.5;
/// A fair solution repeats itself at least once where so many times are expected: e^-100 is no
/// chance at all.
const REPEATS_MIN: u64 = 100;

/// Makes the draws of every distribution of the problem, and tells the first that is uneven.
///
/// # Errors
///
/// The judge's own trouble.
pub fn first_uneven(subject: &Subject, seed: u64) -> Result<Option<Uneven>> {
    let distributions = &subject.problem.distributions;
    let tests =
        distributions.iter().flat_map(|d| d.variable.1.iter().map(move |value| (d, *value)));
    let tests: Vec<_> = tests.collect();
    // Side by side: whatever is uneven is so at most sizes, and nothing is lost.
    let find = |(distribution, value)| test(subject, distribution, value, seed).transpose();
    tests.into_par_iter().find_map_first(find).transpose()
}

fn test(
    subject: &Subject,
    distribution: &Distribution,
    value: i64,
    seed: u64,
) -> Result<Option<Uneven>> {
    let mut oracle = Asked::new(subject.reference)?;
    let mut batch = Batch::default();
    let count = DRAWS_MIN.max(DRAWS_PER_OUTCOME.saturating_mul(value.unsigned_abs()));
    let problem = subject.problem;
    let draws =
        generate::distribution(problem, distribution, value, seed, count, &mut oracle, &mut batch);
    if batch.starts.is_empty() || draws.outcomes < 2 {
        return Ok(None);
    }
    let run = subject.run(&batch, Mode::Answers, 0)?;
    if let Some(failed) = subject.judge(&batch, &run, None)? {
        // Whether its calls are too slow was found out before.
        return Ok((!failed.out_of_time).then_some(Uneven::Failed(failed, batch)));
    }
    let drawn = Drawn::read(problem, &batch, &run, draws.window.measured);
    let method = &problem.method(distribution.method).name;
    let (name, _) = &distribution.variable;
    Ok(drawn.finding(draws.outcomes).map(|finding| {
        Uneven::Answers(format!(
            "`{method}` does not draw evenly (with {name} = {value}): {finding}"
        ))
    }))
}

/// What was drawn.
#[derive(Default)]
struct Drawn {
    /// How often each answer came.
    counts: BTreeMap<String, u64>,
    /// How often one came twice in a row.
    repeats: u64,
}

impl Drawn {
    fn read(problem: &Problem, batch: &Batch, run: &Run, measured: Range<usize>) -> Drawn {
        let mut drawn = Drawn::default();
        let mut before = None;
        let mut reader = Reader { words: &run.answers };
        reader.word();
        for (i, method) in batch.methods(problem, 0).enumerate() {
            let Some(returns) = &problem.method(method).returns else { continue };
            let Some(answer) = reader.value(returns) else { break };
            if measured.contains(&i) {
                *drawn.counts.entry(show::value(&answer)).or_insert(0) += 1;
                drawn.repeats += u64::from(before.as_ref() == Some(&answer));
                before = Some(answer);
            }
        }
        drawn
    }

    /// Says what is uneven, if anything is.
    fn finding(&self, outcomes: u64) -> Option<String> {
        uneven(&self.counts, outcomes).or_else(|| self.in_turn(outcomes))
    }

    /// Answers in turn, or whatever avoids the one before: each comes as often as it should, and
    /// none is drawn. Only odd numbers tell, for the last bits of a simple generator alternate.
    fn in_turn(&self, outcomes: u64) -> Option<String> {
        let draws: u64 = self.counts.values().sum();
        let expected = draws / outcomes;
        let is_told = outcomes % 2 == 1 && expected >= REPEATS_MIN && self.repeats == 0;
        is_told.then(|| {
            format!(
                "in {draws} draws no answer came twice in a row; of {outcomes} possible ones about \
                 {expected} are expected to"
            )
        })
    }
}

/// Says which answers come too often or too seldom, if any do.
fn uneven(counts: &BTreeMap<String, u64>, outcomes: u64) -> Option<String> {
    let draws: u64 = counts.values().sum();
    let expected = draws as f64 / outcomes as f64;
    let never = outcomes.saturating_sub(counts.len() as u64);
    let squares = |count: f64| (count - expected).powi(2) / expected;
    let came: f64 = counts.values().map(|count| squares(*count as f64)).sum();
    if came + never as f64 * squares(0.0) <= limit(outcomes - 1) {
        return None;
    }
    let (most, least) = (counts.iter().max_by_key(|c| c.1)?, counts.iter().min_by_key(|c| c.1)?);
    let seldom = match never {
        0 => format!("{} came {} times", least.0, least.1),
        1 => "one of them never came".to_owned(),
        _ => format!("{never} of them never came"),
    };
    Some(format!(
        "in {draws} draws each of the {outcomes} possible answers is expected about {expected:.0} \
         times, but {} came {} times, and {seldom}",
        most.0, most.1
    ))
}

/// What chi-square stays below for a fair solution, by Wilson and Hilferty's approximation, which
/// errs on the side of the solution where there are few outcomes.
fn limit(freedom: u64) -> f64 {
    let freedom = freedom as f64;
    let spread = 2.0 / (9.0 * freedom);
    freedom * (1.0 - spread + DEVIATIONS * spread.sqrt()).powi(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(counts: &[u64], outcomes: u64, expected: Option<&str>) {
        let counts = counts.iter().enumerate().map(|(i, n)| (i.to_string(), *n)).collect();
        let found = uneven(&counts, outcomes);
        match expected {
            Some(part) => assert!(found.as_ref().is_some_and(|f| f.contains(part)), "{found:?}"),
            None => assert_eq!(found, None),
        }
    }

    #[test]
    fn even_answers_pass_and_what_chance_does_too() {
        check(&[10_000, 10_000], 2, None);
        check(&[10_250, 9_750], 2, None);
        check(&[400; 50], 50, None);
    }

    #[test]
    fn an_answer_that_never_comes_is_told() {
        check(&[20_000], 2, Some("one of them never came"));
        check(&[404; 99], 100, Some("one of them never came"));
    }

    #[test]
    fn answers_in_turn_are_told_by_odd_numbers_of_them() {
        let in_turn = |outcomes: u64, repeats| {
            let counts = (0..outcomes).map(|i| (i.to_string(), 20_000 / outcomes)).collect();
            Drawn { counts, repeats }.finding(outcomes)
        };
        assert!(in_turn(5, 0).is_some_and(|found| found.contains("twice in a row")));
        assert_eq!(in_turn(5, 1), None);
        assert_eq!(in_turn(10, 0), None);
        assert_eq!(in_turn(1_001, 0), None);
    }

    #[test]
    fn an_answer_that_comes_twice_as_often_is_told() {
        let mut counts = vec![396; 100];
        counts[7] = 792;
        check(&counts, 100, Some("7 came 792 times"));
        check(&[5_000, 3_750, 3_750, 3_750, 3_750], 5, Some("0 came 5000 times"));
    }
}
