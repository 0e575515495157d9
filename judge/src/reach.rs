//! Notes which values sequences give to each argument: the domain that was exhausted, the ends reached.

use crate::call::{Batch, Reader};
use crate::hull::Hulls;
use crate::problem::{Problem, Type};
use crate::verdict::Boundary;

/// For each method (0 is `new`) and argument the least and the greatest that it was given: an
/// integer's value, the length of a text or a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reach {
    spans: Spans,
    /// Calls of the longest sequence, its constructor aside.
    pub longest: u64,
}

type Spans = Vec<Vec<Option<(i64, i64)>>>;

/// No argument was given yet.
fn spans(problem: &Problem) -> Spans {
    let methods = std::iter::once(&problem.constructor).chain(&problem.methods);
    methods.map(|method| vec![None; method.arguments.len()]).collect()
}

impl Reach {
    /// Of all sequences of a batch.
    pub fn of(problem: &Problem, batch: &Batch) -> Reach {
        let mut reach = Reach { spans: spans(problem), longest: 0 };
        for index in 0..batch.starts.len() {
            reach.longest = reach.longest.max(batch.length(index).saturating_sub(1) as u64);
            reach.note(problem, Reader { words: &batch.words[batch.starts[index]..] });
        }
        reach
    }

    fn note(&mut self, problem: &Problem, mut reader: Reader) {
        for _ in 0..reader.word() as u32 {
            let head = reader.word();
            let method = usize::from(head as u16);
            for (i, argument) in problem.method(method).arguments.iter().enumerate() {
                if head >> (32 + i) & 1 == 1 {
                    reader.word();
                    continue;
                }
                let measured = reader.words.first().copied().unwrap_or(0) as i64;
                reader.skip(&argument.ty);
                if let Type::Int(_) | Type::Text | Type::List(_) = argument.ty {
                    let span = &mut self.spans[method][i];
                    *span = Some(span.map_or((measured, measured), |(least, most)| {
                        (least.min(measured), most.max(measured))
                    }));
                }
            }
        }
    }

    /// All of it in words, see [`Reach::from_words`].
    pub fn to_words(&self) -> Vec<u64> {
        // No span is the one that is no span.
        let ends = |span: &Option<(i64, i64)>| span.map_or([1, 0], |(a, b)| [a as u64, b as u64]);
        std::iter::once(self.longest).chain(self.spans.iter().flatten().flat_map(ends)).collect()
    }

    /// Reads what [`Reach::to_words`] wrote; None where that was of another problem.
    pub fn from_words(problem: &Problem, words: &[u64]) -> Option<Reach> {
        let (longest, ends) = words.split_first()?;
        let mut reach = Reach { spans: Vec::new(), longest: *longest };
        if ends.is_empty() {
            return Some(reach);
        }
        reach.spans = spans(problem);
        let mut ends = ends.chunks_exact(2);
        for span in reach.spans.iter_mut().flatten() {
            let ends = ends.next()?;
            let (least, most) = (ends[0] as i64, ends[1] as i64);
            *span = (least <= most).then_some((least, most));
        }
        ends.next().is_none().then_some(reach)
    }

    /// Adds what other sequences reached.
    pub fn join(&mut self, other: &Reach) {
        self.longest = self.longest.max(other.longest);
        if self.spans.is_empty() {
            self.spans.clone_from(&other.spans);
            return;
        }
        for (span, other) in self.spans.iter_mut().flatten().zip(other.spans.iter().flatten()) {
            *span = match (*span, *other) {
                (Some((a, b)), Some((c, d))) => Some((a.min(c), b.max(d))),
                (one, None) => one,
                (None, other) => other,
            };
        }
    }

    /// Which ends of the arguments' ranges were reached: an integer's as the profiles give them.
    pub fn boundaries(&self, problem: &Problem, hulls: &Hulls) -> Vec<Boundary> {
        let mut boundaries = Vec::new();
        for (method, spans) in self.spans.iter().enumerate() {
            let known = problem.method(method);
            for (i, (argument, span)) in known.arguments.iter().zip(spans).enumerate() {
                let Some((least, most)) = hulls.ends(method, i) else { continue };
                let mut add = |value, reached| {
                    boundaries.push(Boundary {
                        method: known.name.clone(),
                        argument: argument.name.clone(),
                        value,
                        reached,
                    });
                };
                add(least, span.is_some_and(|(from, _)| from <= least));
                if most != least {
                    add(most, span.is_some_and(|(_, to)| to >= most));
                }
            }
        }
        boundaries
    }

    /// What was given to each argument, for people: `capacity 1..=2, key 0..=2`.
    pub fn domain(&self, problem: &Problem) -> String {
        let mut parts: Vec<String> = Vec::new();
        for (method, spans) in self.spans.iter().enumerate() {
            for (argument, span) in problem.method(method).arguments.iter().zip(spans) {
                let Some((least, most)) = *span else { continue };
                let range = match least == most {
                    true => least.to_string(),
                    false => format!("{least}..={most}"),
                };
                let part = match argument.ty {
                    Type::Text => format!("{} of {range} bytes", argument.name),
                    Type::List(_) => format!("{} of {range} items", argument.name),
                    _ => format!("{} {range}", argument.name),
                };
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
        }
        parts.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::{Call, CallArgument, Sequence};
    use crate::generate::fixture::lru;
    use crate::problem::Value;

    fn batch(calls: &[(u16, &[i64])]) -> Batch {
        let mut batch = Batch::default();
        let argument = |value: &i64| CallArgument::Value(Value::Int(*value));
        let call = |(method, arguments): &(u16, &[i64])| Call {
            object: 0,
            method: *method,
            arguments: arguments.iter().map(argument).collect(),
        };
        batch.push(&Sequence { calls: calls.iter().map(call).collect() });
        batch
    }

    #[test]
    fn the_domain_is_what_was_given() {
        let problem = lru();
        let mut reach = Reach::of(&problem, &batch(&[(0, &[1]), (1, &[3]), (2, &[0, 9])]));
        assert_eq!(reach.domain(&problem), "capacity 1, key 3, key 0, value 9");
        reach.join(&Reach::of(&problem, &batch(&[(0, &[2]), (1, &[0])])));
        assert_eq!(reach.domain(&problem), "capacity 1..=2, key 0..=3, key 0, value 9");
        assert_eq!(reach.longest, 2);
    }

    #[test]
    fn words_hold_all_of_it_and_those_of_another_problem_are_none() {
        let problem = lru();
        let given = Reach::of(&problem, &batch(&[(0, &[1]), (2, &[0, -9])]));
        for reach in [&given, &Reach::of(&problem, &batch(&[])), &Reach::default()] {
            assert_eq!(Reach::from_words(&problem, &reach.to_words()).as_ref(), Some(reach));
        }
        let longer = [given.to_words(), vec![1, 2]].concat();
        assert_eq!(Reach::from_words(&problem, &longer), None);
        assert_eq!(Reach::from_words(&problem, &[1, 2, 3]), None);
    }

    #[test]
    fn an_end_that_no_sequence_gives_was_not_reached() {
        let problem = lru();
        let reach = Reach::of(&problem, &batch(&[(0, &[1]), (1, &[0])]));
        let all = reach.boundaries(&problem, &Hulls::of(&problem));
        assert!(all.iter().any(|b| b.method == "get" && b.value == 0 && b.reached), "{all:?}");
        assert!(all.iter().any(|b| b.method == "get" && b.value > 0 && !b.reached), "{all:?}");
    }
}
